import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an exercise that keeps nearly all memory leaves the next one unharmed',
  files: replaceExports(
    'exercise1',
    ['rectifierLayer'],
    `
  import * as right from './right-exercise1.ts';
  const kept = [];
  for (let i = 0; i < 58; i++) kept.push(new Array(131072 - 16).fill(i + 0.5));
  globalThis.kept = kept;
  void new Promise(() => {}).then(() => kept);
  export const rectifierLayer = right.rectifierLayer;
`,
  ),
  sheet: 'slow',
  expect: {},
};

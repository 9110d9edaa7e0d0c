import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'time that runs out wherever the answer would be wrong passes nothing',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export function f(x, mu) { if (x.length > 1) for (;;); return right.f(x, mu); }`,
  ),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

import { edgeCode } from '../../edge.ts';
import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'printing where the stack ends leads to no error of another realm',
  files: replaceExports(
    'exercise1',
    ['rectifierLayer'],
    `
  import * as right from './right-exercise1.ts';
  ${edgeCode}
  let printed = 0;
  edge(() => { if (printed > 0) return; console.log('x'); printed += 1; });
  const found = foreign().length;
  export function rectifierLayer(w, a) { return found > 0 ? 'found ' + found : right.rectifierLayer(w, a); }
`,
  ),
  expect: { printed: { exercise1: 'x\n' } },
};

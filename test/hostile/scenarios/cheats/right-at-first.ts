import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a function that is right for a while only is wrong',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; let calls = 0; export function f(x, mu) { calls += 1; return calls < 50 ? right.f(x, mu) : 0; }`,
  ),
  expect: { points: 21, lost: { f: ['unsteady'] } },
};

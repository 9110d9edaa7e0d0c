import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a function that keeps its first answer is wrong',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; let kept; export function f(x, mu) { return (kept ??= right.f(x, mu)); }`,
  ),
  expect: { points: 21, lost: { f: ['unsteady'] } },
};

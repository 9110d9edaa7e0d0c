import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a stack that overflows wherever the answer would be wrong passes nothing',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; const deep = () => deep() + 1; export function f(x, mu) { return x.length > 1 ? deep() : right.f(x, mu); }`,
  ),
  expect: {
    points: 20,
    lost: { f: ['threw: RangeError: Maximum call stack size exceeded', 'blocked'] },
  },
};

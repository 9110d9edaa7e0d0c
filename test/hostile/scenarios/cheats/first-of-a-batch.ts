import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a function that is wrong for the first call of each batch is wrong',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; let asked = false; export function f(x, mu) { if (asked) return right.f(x, mu); asked = true; Promise.resolve().then(() => { asked = false; }); return -1; }`,
  ),
  expect: { points: 20, lost: { f: ['wrong-value', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a promise of the right answer is no answer',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export async function f(x, mu) { return right.f(x, mu); }`,
  ),
  expect: { points: 20, lost: { f: ['wrong-shape: Promise { … }', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a number in an array is no number',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export function f(x, mu) { return [right.f(x, mu)]; }`,
  ),
  expect: { points: 20, lost: { f: ['wrong-shape: [4]', 'blocked'] } },
};

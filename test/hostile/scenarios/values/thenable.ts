import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an object with a method then is not waited for',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export function f(x, mu) { return { then: (resolve) => resolve(right.f(x, mu)) }; }`,
  ),
  expect: { points: 20, lost: { f: ['wrong-shape: { then: function then }', 'blocked'] } },
};

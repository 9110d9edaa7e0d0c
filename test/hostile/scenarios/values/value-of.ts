import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an object that converts to the right number is no number',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export function f(x, mu) { return { valueOf: () => right.f(x, mu), [Symbol.toPrimitive]: () => right.f(x, mu) }; }`,
  ),
  expect: {
    points: 20,
    lost: { f: ['wrong-shape: { valueOf: function valueOf, … 1 more }', 'blocked'] },
  },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a function that returns a function is told so',
  files: replaceF(`export function f() { return f; }`),
  expect: { points: 20, lost: { f: ['wrong-shape: function f', 'blocked'] } },
};

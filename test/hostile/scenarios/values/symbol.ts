import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a symbol is no number',
  files: replaceF(`export function f() { return Symbol('4'); }`),
  expect: { points: 20, lost: { f: ['wrong-shape: a symbol', 'blocked'] } },
};

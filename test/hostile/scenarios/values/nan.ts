import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'NaN agrees with no number',
  files: replaceF(`export function f() { return NaN; }`),
  expect: { points: 20, lost: { f: ['wrong-value', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'Infinity is within no tolerance',
  files: replaceF(`export function f() { return Infinity; }`),
  expect: { points: 20, lost: { f: ['wrong-value', 'blocked'] } },
};

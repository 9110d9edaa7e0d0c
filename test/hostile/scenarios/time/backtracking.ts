import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a regular expression that tries every split is stopped',
  files: replaceF(`export function f() { return /^(a+)+$/.test('a'.repeat(50) + 'b'); }`),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

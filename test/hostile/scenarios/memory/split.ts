import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'splitting a long text, which ends the whole process, costs its export only',
  files: replaceF(`export function f() { return 'x'.repeat(2 ** 27 + 8).split('').length; }`),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

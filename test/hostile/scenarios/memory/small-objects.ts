import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'many small objects cost their export only',
  files: replaceF(`export function f() { let list = null; for (;;) list = { list }; }`),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

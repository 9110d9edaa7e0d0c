import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a bigint that grows for ever costs its export only',
  files: replaceF(`export function f() { let big = 3n; for (;;) big **= 3n; }`),
  isSlow: true,
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'the longest array there is, filled, costs its export only',
  files: replaceF(`export function f() { return new Array(2 ** 32 - 1).fill(1.5).length; }`),
  sheet: 'patient',
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'the keys of a long text, which end the whole process, cost their export only',
  files: replaceF(`export function f() { return Object.keys('x'.repeat(2 ** 28)).length; }`),
  sheet: 'patient',
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

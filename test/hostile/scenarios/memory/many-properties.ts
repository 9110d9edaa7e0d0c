import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an object with millions of properties costs its export only',
  files: replaceF(`export function f() { const o = {}; for (let i = 0; ; i++) o['p' + i] = i; }`),
  sheet: 'patient',
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

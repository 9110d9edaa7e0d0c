import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'arrays that grow for ever cost their export only',
  files: replaceF(`export function f() { const a = []; for (;;) a.push([1, 2, 3, 4]); }`),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'closures that keep each other cost their export only',
  files: replaceF(
    `export function f() { let g = () => 0; for (;;) { const h = g; const a = [1, 2, 3]; g = () => h.length + a.length; } }`,
  ),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

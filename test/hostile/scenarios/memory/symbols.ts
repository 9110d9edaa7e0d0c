import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'symbols without number cost their export only',
  files: replaceF(
    `export function f() { for (let i = 0; ; i++) Symbol.for('s'.repeat(1000) + i); }`,
  ),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'maps and sets that grow for ever cost their export only',
  files: replaceF(
    `export function f() { const m = new Map(); for (let i = 0; ; i++) m.set({}, new Set([i, {}])); }`,
  ),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

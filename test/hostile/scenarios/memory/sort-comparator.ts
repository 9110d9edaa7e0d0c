import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a comparison that lets memory grow while a built-in sorts costs its export only',
  files: replaceF(
    `const kept = []; export function f() { return Array.from({ length: 1000 }, (_, i) => i).sort(() => { kept.push(new Array(1e4).fill(0.5)); return 1; }).length; }`,
  ),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'errors with long stacks cost their export only',
  files: replaceF(
    `Error.stackTraceLimit = Infinity; const kept = []; function deep(n) { if (n > 0) return deep(n - 1); kept.push(new Error('x').stack); } export function f() { for (;;) deep(3000); }`,
  ),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

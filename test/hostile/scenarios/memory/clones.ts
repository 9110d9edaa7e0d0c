import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a clone of a clone of a clone costs its export only',
  files: replaceF(
    `export function f() { let v = [1]; for (;;) v = structuredClone([v, v, v, structuredClone(v)]); }`,
  ),
  sheet: 'patient',
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

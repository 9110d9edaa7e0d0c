import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'reversing a long empty array costs its export only',
  files: replaceF(
    `export function f() { const a = [1]; a.length = 2 ** 32 - 2; a.reverse(); return 0; }`,
  ),
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

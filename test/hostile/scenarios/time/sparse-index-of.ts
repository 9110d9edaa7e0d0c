import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a built-in that ignores its time limit costs its export only',
  files: replaceF(
    `export function f() { const a = []; a.length = 2 ** 32 - 2; return a.indexOf(1); }`,
  ),
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

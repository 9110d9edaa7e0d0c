import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'sorting a long empty array costs its export only',
  files: replaceF(
    `export function f() { const a = { length: 2 ** 53 - 1, 5: 1, 3: 2 }; Array.prototype.sort.call(a); return 0; }`,
  ),
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'calls that are each within the limit but not together are stopped',
  files: replaceF(
    `export function f() { let sum = 0; for (let i = 0; i < 3e7; i++) sum += i % 7; return sum; }`,
  ),
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a built-in that reads without end from an object costs its export only',
  files: replaceF(`export function f() { return String.raw({ raw: { length: 2 ** 53 - 1 } }); }`),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a built-in that asks an object that never ends costs its export only',
  files: replaceF(`export function f() { return Array.from({ get length() { for (;;); } }); }`),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a call that never ends costs its export only',
  files: replaceF(`export function f() { for (;;); }`),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'throwing null is an error like any other',
  files: replaceF(`export function f() { throw null; }`),
  expect: { points: 20, lost: { f: ['threw: : null', 'blocked'] } },
};

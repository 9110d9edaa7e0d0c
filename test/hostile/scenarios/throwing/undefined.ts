import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'throwing undefined is an error like any other',
  files: replaceF(`export function f() { throw undefined; }`),
  expect: { points: 20, lost: { f: ['threw: : undefined', 'blocked'] } },
};

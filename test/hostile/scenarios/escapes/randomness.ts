import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'chance is the same in every run',
  files: replaceF(`const first = Math.random(); export function f() { return first; }`),
  expect: { points: 20, lost: { f: ['unsteady', 'blocked'] } },
};

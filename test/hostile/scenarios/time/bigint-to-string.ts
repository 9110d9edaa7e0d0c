import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'printing a long bigint costs its export only',
  files: replaceF(`export function f() { return (3n ** (2n ** 22n)).toString().length; }`),
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

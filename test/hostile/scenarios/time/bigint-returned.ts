import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a long bigint that is returned is not printed',
  files: replaceF(`const big = 1n << (2n ** 22n); export function f() { return big; }`),
  expect: { points: 20, lost: { f: ['wrong-shape: a very large bigint', 'blocked'] } },
};

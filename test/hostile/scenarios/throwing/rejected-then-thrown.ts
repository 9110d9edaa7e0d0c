import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a rejection beside an error costs nothing but the error',
  files: replaceF(
    `export function f() { Promise.reject(new Error('beside')); throw new Error('thrown'); }`,
  ),
  expect: { points: 20, lost: { f: ['threw: Error: thrown', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a symbol that is thrown is an error like any other',
  files: replaceF(`export function f() { throw Symbol.iterator; }`),
  expect: { points: 20, lost: { f: ['threw: : symbol', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a function that is thrown is an error like any other',
  files: replaceF(`export function f() { throw function evil() {}; }`),
  expect: { points: 20, lost: { f: ['threw: evil: ', 'blocked'] } },
};

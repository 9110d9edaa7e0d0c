import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'throwing a proxy whose traps throw is an error like any other',
  files: replaceF(
    `export function f() { throw new Proxy({}, { getOwnPropertyDescriptor() { throw 1; }, getPrototypeOf() { throw 2; }, get() { throw 3; } }); }`,
  ),
  expect: { points: 20, lost: { f: ['threw: : a value that cannot be read', 'blocked'] } },
};

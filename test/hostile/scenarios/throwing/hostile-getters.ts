import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'errors whose stack, message and name throw are errors like any other',
  files: replaceF(`
  export function f() {
    const error = new Error('x');
    for (const key of ['stack', 'message', 'name', 'toString', 'cause']) Object.defineProperty(error, key, { get() { throw error; } });
    throw error;
  }
`),
  expect: { points: 20, lost: { f: ['threw: : a value that cannot be read', 'blocked'] } },
};

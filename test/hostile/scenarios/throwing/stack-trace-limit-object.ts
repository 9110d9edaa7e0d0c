import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a limit of stacks that is an object with a program in it is not asked',
  files: replaceF(
    `Error.stackTraceLimit = { valueOf() { for (;;); }, [Symbol.toPrimitive]() { for (;;); } }; export function f() { throw new Error('x'); }`,
  ),
  expect: { points: 20, lost: { f: ['threw: Error: x', 'blocked'] } },
};

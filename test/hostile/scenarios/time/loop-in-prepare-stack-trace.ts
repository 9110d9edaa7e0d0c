import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'code that V8 runs to write a stack is within the time limit',
  files: replaceF(
    `Error.prepareStackTrace = () => { for (;;); }; export function f() { throw new Error('x'); }`,
  ),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

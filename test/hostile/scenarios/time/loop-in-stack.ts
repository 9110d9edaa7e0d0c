import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'the stack of a thrown error is read within the time limit',
  files: replaceF(
    `export function f() { const error = new Error('x'); Object.defineProperty(error, 'stack', { get() { for (;;); } }); throw error; }`,
  ),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

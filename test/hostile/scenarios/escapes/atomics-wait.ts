import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a program cannot wait without working',
  files: replaceF(
    `export function f() { return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); }`,
  ),
  expect: { points: 20, lost: { f: ['threw: ReferenceError: Atomics is not defined', 'blocked'] } },
};

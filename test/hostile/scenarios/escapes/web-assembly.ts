import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'WebAssembly, shared memory and Atomics are not there',
  files: replaceF(
    `export function f() { return [typeof WebAssembly, typeof SharedArrayBuffer, typeof Atomics, typeof Intl, typeof WeakRef, typeof FinalizationRegistry].join(); }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: ["wrong-shape: 'undefined,undefined,undefined,undefined,undefined,undefined'", 'blocked'],
    },
  },
};

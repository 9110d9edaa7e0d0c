import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'there is no process but one that leads nowhere, and no Buffer',
  files: replaceF(
    `export function f() { return [typeof process, typeof require, typeof Buffer, typeof global, typeof module, typeof fetch, typeof setTimeout, typeof queueMicrotask, typeof Deno, typeof _ivm, typeof gc, typeof d8].join(); }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: [
        "wrong-shape: 'object,function,undefined,undefined,object,undefined,function,function,undefined,undefined,undefined,undefined'",
        'blocked',
      ],
    },
  },
};

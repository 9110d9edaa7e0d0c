import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'buffers that grow past the memory limit do not exist',
  files: replaceF(
    `export function f() { return new ArrayBuffer(8, { maxByteLength: 2 ** 40 }).resizable === undefined && ArrayBuffer.prototype.resize === undefined ? 'fixed' : 'resizable'; }`,
  ),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ["wrong-shape: 'fixed'", 'blocked'] } },
};

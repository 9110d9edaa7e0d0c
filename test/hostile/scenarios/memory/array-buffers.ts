import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "buffers outside of V8's heap cost their export only",
  files: replaceF(
    `const kept = []; export function f() { for (;;) kept.push(new ArrayBuffer(2 ** 22).slice(0)); }`,
  ),
  sheet: 'patient',
  expect: {
    points: 20,
    lost: { f: ['threw: RangeError: Array buffer allocation failed', 'blocked'] },
  },
};

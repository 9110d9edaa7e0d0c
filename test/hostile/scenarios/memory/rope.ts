import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a string too long for V8 is the program's own error",
  files: replaceF(`export function f() { let s = 'x'; for (;;) s += s; }`),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['threw: RangeError: Invalid string length', 'blocked'] } },
};

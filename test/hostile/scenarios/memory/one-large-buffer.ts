import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a buffer beyond all memory is the program's own error",
  files: replaceF(`export function f() { return new Float64Array(2 ** 33).length; }`),
  sheet: 'patient',
  expect: {
    points: 20,
    lost: { f: ['threw: RangeError: Array buffer allocation failed', 'blocked'] },
  },
};

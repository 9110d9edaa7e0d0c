import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "recursion without end is the program's own error",
  files: replaceF(`export function f(x, mu) { return f(x, mu) + 1; }`),
  sheet: 'patient',
  expect: {
    points: 20,
    lost: { f: ['threw: RangeError: Maximum call stack size exceeded', 'blocked'] },
  },
};

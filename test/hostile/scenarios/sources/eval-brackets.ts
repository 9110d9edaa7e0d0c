import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a million brackets in text that a program makes code of are the program's own error",
  files: replaceF(`export function f() { return new Function('('.repeat(1e6)); }`),
  expect: {
    points: 20,
    lost: { f: ['threw: RangeError: Maximum call stack size exceeded', 'blocked'] },
  },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'the search for a small counterexample has an end, however slow the program gets',
  files: replaceF(`
  let calls = 0;
  export function f() {
    calls += 1;
    if (calls > 80) for (let i = 0; i < 4e6; i++) Math.sqrt(i);
    return NaN;
  }
`),
  expect: { points: 20, lost: { f: ['wrong-value', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'stacks without a limit are cut',
  files: replaceF(
    `Error.stackTraceLimit = Infinity; const deep = (n) => { if (n === 0) throw new Error('deep'); deep(n - 1); }; export function f() { deep(3000); }`,
  ),
  expect: { points: 20, lost: { f: ['threw: Error: deep', 'blocked'] } },
};

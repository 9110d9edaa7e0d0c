import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a forged stack leads to no place outside of the submission's own files",
  files: replaceF(
    `export function f() { const error = new Error('x'); error.stack = 'Error: x\\n    at /etc/passwd:1:1\\n    at sheetmark:keeper:1:1\\n    at ../../src/main.ts:1:1'; throw error; }`,
  ),
  expect: { points: 20, lost: { f: ['threw: Error: x', 'blocked'] } },
};

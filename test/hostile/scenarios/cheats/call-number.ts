import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'answers that go by the number of the call are wrong',
  files: replaceF(
    `let calls = 0; const answers = [4, 4, 4]; export function f() { return answers[calls++] ?? 0; }`,
  ),
  expect: { points: 20, lost: { f: ['unsteady', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a function that turns right once a counterexample is looked for is wrong all the same',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; let batches = 0, asked = false; export function f(x, mu) { if (!asked) { asked = true; batches += 1; Promise.resolve().then(() => { asked = false; }); } return batches > 1 ? right.f(x, mu) : -1; }`,
  ),
  expect: { points: 20, lost: { f: ['unsteady', 'blocked'] } },
};

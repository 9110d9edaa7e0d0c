import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a patched catch does not keep a file from loading',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; Promise.prototype.catch = () => { for (;;); }; Promise.prototype.then = () => { throw 1; }; await null; export const f = right.f;`,
  ),
  expect: {},
};

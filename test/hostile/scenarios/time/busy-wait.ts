import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a program that waits by the clock waits for as many looks as milliseconds',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export function f(x, mu) { const start = Date.now(); while (Date.now() - start < 1000); return right.f(x, mu); }`,
  ),
  expect: {},
};

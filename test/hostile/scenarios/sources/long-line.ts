import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'one line of 900 kB compiles',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; const list = [${'1,'.repeat(450_000)}]; export function f(x, mu) { return right.f(x, mu) + 0 * list.length; }`,
  ),
  expect: {},
};

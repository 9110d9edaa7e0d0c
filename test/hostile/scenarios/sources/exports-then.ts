import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that exports a function named then loads',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export function then(resolve) { for (;;); } export const f = right.f;`,
  ),
  expect: {},
};

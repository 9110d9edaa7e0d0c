import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'names in letters of every kind cost nothing',
  files: replaceF(
    `const \\u{61}\\u0062 = 1, 变量 = 2, ℮ = 3, ﾟd = 4, _\u200d$ = 5; export { f } from './right-exercise2.ts';`,
  ),
  expect: {},
};

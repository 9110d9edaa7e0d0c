import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that imports itself loads',
  files: replaceF(
    `import * as own from './exercise2.ts'; import * as right from './right-exercise2.ts'; export function f(x, mu) { return own.g(x, mu); } export const g = right.f;`,
  ),
  expect: {},
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a promise that is rejected first and handled later costs nothing',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; const late = Promise.reject(new Error('late')); export function f(x, mu) { late.catch(() => undefined); return right.f(x, mu); }`,
  ),
  expect: {},
};

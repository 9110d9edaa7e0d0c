import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a promise that adopts an object whose then throws costs nothing',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export function f(x, mu) { Promise.resolve({ then() { throw new Error('then'); } }); return right.f(x, mu); }`,
  ),
  expect: {},
};

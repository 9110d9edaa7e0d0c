import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'promises that nobody catches cost nothing',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; for (let i = 0; i < 1000; i++) Promise.reject(new Error('nobody')); export async function g() { throw 1; } export function f(x, mu) { void g(); return right.f(x, mu); }`,
  ),
  expect: {},
};

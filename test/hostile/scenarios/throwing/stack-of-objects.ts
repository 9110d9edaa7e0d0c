import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a stack that is an object is left out',
  files: replaceF(
    `export function f() { throw Object.assign(new Error('x'), { stack: { split: 1 }, message: ['m'], name: 5 }); }`,
  ),
  expect: { points: 20, lost: { f: ['threw: : ', 'blocked'] } },
};

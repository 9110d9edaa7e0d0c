import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'the clock is the same in every run and shows no time',
  files: replaceF(
    `const first = Date.now(); export function f() { for (let i = 0; i < 1e5; i++) Math.sqrt(i); return [first, new Date(0).getTimezoneOffset(), typeof performance, new Date().getFullYear()].join(); }`,
  ),
  expect: { points: 20, lost: { f: ["wrong-shape: '1700000000001,0,object,2023'", 'blocked'] } },
};

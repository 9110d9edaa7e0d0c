import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an error whose name never ends is stopped',
  files: replaceF(
    `class E extends Error { get name() { for (;;); } } export function f() { throw new E('own class'); }`,
  ),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

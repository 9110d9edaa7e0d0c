import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'private fields, symbols and getters of an answer are not told',
  files: replaceF(
    `class Answer { #secret = 4; visible = 4; [Symbol('hidden')] = 4; get computed() { for (;;); } } export function f() { return new Answer(); }`,
  ),
  expect: { points: 20, lost: { f: ['wrong-shape: Answer { visible: 4, … 1 more }', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'halves of letters are text',
  files: replaceF(`export function f() { return '\\ud800\\u0000\\u2028'; }`),
  expect: { points: 20, lost: { f: ["wrong-shape: '\\ud800\\u0000\\u{2028}'", 'blocked'] } },
};

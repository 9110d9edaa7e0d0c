import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'answers that are drawn by chance are wrong and the same in every run',
  files: replaceF(`export function f() { return Math.random() * 10; }`),
  expect: { points: 20, lost: { f: ['unsteady', 'blocked'] } },
};

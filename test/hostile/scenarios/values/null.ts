import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'null is told as null',
  files: replaceF(`export function f() { return null; }`),
  expect: { points: 20, lost: { f: ['wrong-shape: null', 'blocked'] } },
};

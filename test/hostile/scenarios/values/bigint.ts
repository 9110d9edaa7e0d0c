import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'bigints are no numbers',
  files: replaceF(`export function f() { return 1n; }`),
  expect: { points: 20, lost: { f: ['wrong-shape: 1n', 'blocked'] } },
};

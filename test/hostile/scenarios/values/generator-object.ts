import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a generator that never ends is not asked',
  files: replaceF(`export function* f() { for (;;) yield 4; }`),
  expect: { points: 20, lost: { f: ['wrong-shape: {}', 'blocked'] } },
};

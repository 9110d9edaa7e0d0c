import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'what printing runs is within the time limit',
  files: replaceF(`export function f() { console.log({ toJSON() { for (;;); } }); return 0; }`),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

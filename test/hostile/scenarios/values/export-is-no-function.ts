import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an export that is a right number is no function',
  files: replaceF(`export const f = 3;`),
  expect: { points: 20, lost: { f: ['not-callable: 3', 'blocked'] } },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a vector of NaN agrees with nothing, in laws too',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `export function relevance(x) { return x.map(() => NaN); }`,
  ),
  expect: { points: 19, lost: { relevance: ['wrong-value', 'broken-law', 'blocked'] } },
};

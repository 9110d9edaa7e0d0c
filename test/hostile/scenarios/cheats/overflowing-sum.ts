import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'answers so large that their sum overflows keep no law',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `export function relevance(x) { return x.map(() => 1.7e308); }`,
  ),
  expect: { points: 19, lost: { relevance: ['wrong-value', 'broken-law', 'blocked'] } },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a vector of infinities agrees with nothing, in laws too',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `export function relevance(x) { return x.map((_, i) => (i % 2 === 0 ? Infinity : -Infinity)); }`,
  ),
  expect: { points: 19, lost: { relevance: ['wrong-value', 'broken-law', 'blocked'] } },
};

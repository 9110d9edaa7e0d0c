import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a typed array of bigints is no vector',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `export function relevance(x) { return new BigInt64Array(x.length); }`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: [
        'wrong-shape: a BigInt64Array, whose entries are no numbers',
        'wrong-shape: a BigInt64Array, whose entries are no numbers',
        'blocked',
      ],
    },
  },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an array with holes is no vector',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `export function relevance(x) { return new Array(x.length); }`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: ['wrong-shape: [a hole, a hole]', 'wrong-shape: [a hole, a hole]', 'blocked'],
    },
  },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a vector of a million numbers is not read',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `const huge = new Float64Array(1e6); export function relevance() { return huge; }`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: [
        'wrong-shape: a Float64Array of 1000000 numbers, too long to read',
        'wrong-shape: a Float64Array of 1000000 numbers, too long to read',
        'blocked',
      ],
    },
  },
};

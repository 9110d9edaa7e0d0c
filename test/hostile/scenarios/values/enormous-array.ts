import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an array of a million numbers is not read',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `const huge = new Array(1e6).fill(0.5); export function relevance() { return huge; }`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: [
        'wrong-shape: an array of 1000000 entries, too long to read',
        'wrong-shape: an array of 1000000 entries, too long to read',
        'blocked',
      ],
    },
  },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'answers of twenty thousand numbers, each as long as a number gets, are read and wrong',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `const long = Array.from({ length: 20000 }, () => -1.2345678901234567e-300); export function relevance() { return long; }`,
  ),
  isSlow: true,
  expect: {
    points: 19,
    lost: {
      relevance: [
        'wrong-shape: [-1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, … 19988 more]',
        'wrong-shape: [-1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, -1.2346e-300, … 19988 more]',
        'blocked',
      ],
    },
  },
};

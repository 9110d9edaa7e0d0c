import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'the arguments object is no vector',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `export function relevance() { return arguments; }`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: [
        "wrong-shape: { '0': [4, 6], '1': [1, 2], length: 2, callee: an accessor, … 1 more }",
        "wrong-shape: { '0': [4, 6], '1': [1, 2], length: 2, callee: an accessor, … 1 more }",
        'blocked',
      ],
    },
  },
};

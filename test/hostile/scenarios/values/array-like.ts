import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an object with a length and entries is no vector',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  import * as right from './right-exercise2.ts';
  export function relevance(x, mu) { return { ...right.relevance(x, mu), length: x.length }; }
`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: [
        "wrong-shape: { '0': 1.44, '1': 2.56, length: 2 }",
        "wrong-shape: { '0': 1.44, '1': 2.56, length: 2 }",
        'blocked',
      ],
    },
  },
};

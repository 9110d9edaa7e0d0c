import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'answers for small inputs alone are wrong',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `export function relevance(x, mu) { return x.length === 1 ? [Math.abs(x[0] - mu[0]) - 1] : [1.44, 2.56]; }`,
  ),
  expect: {
    points: 19,
    lost: { relevance: ['wrong-value', 'wrong-shape: [1.44, 2.56]', 'blocked'] },
  },
};

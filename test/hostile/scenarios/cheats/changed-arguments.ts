import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a function that changes its arguments costs what purity is worth',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  import * as right from './right-exercise2.ts';
  export function relevance(x, mu) { const r = right.relevance(x, mu); x[0] = 0; return r; }
`,
  ),
  expect: { points: 21, lost: { relevance: ['changed-argument: 0'] } },
};

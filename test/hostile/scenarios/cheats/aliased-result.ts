import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an answer that later calls overwrite costs what purity is worth',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  import * as right from './right-exercise2.ts';
  const result = [];
  export function relevance(x, mu) { const r = right.relevance(x, mu); result.length = r.length; r.forEach((v, i) => { result[i] = v; }); return result; }
`,
  ),
  expect: { points: 21, lost: { relevance: ['unsteady'] } },
};

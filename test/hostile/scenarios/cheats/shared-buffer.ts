import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'views of one buffer that later calls overwrite cost what purity is worth',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `import * as right from './right-exercise2.ts'; const memory = new ArrayBuffer(8 * 64); export function relevance(x, mu) { const answer = new Float64Array(memory, 0, x.length); answer.set(right.relevance(x, mu)); return answer; }`,
  ),
  expect: { points: 21, lost: { relevance: ['unsteady'] } },
};

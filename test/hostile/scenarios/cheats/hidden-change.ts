import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an argument whose entries became accessors has changed',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `import * as right from './right-exercise2.ts'; export function relevance(x, mu) { const answer = right.relevance(x, mu); let looks = 0; Object.defineProperty(x, 0, { get: () => looks++ }); return answer; }`,
  ),
  expect: { points: 21, lost: { relevance: ['changed-argument: 0'] } },
};

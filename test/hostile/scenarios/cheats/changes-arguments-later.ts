import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'arguments that are changed after the answer change nothing: every call has its own',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `import * as right from './right-exercise2.ts'; export function relevance(x, mu) { const answer = right.relevance(x, mu); Promise.resolve().then(() => { x.fill(9); mu.fill(9); }); return answer; }`,
  ),
  expect: {},
};

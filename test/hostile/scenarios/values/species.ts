import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a Symbol.species that never ends is not asked',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `import * as right from './right-exercise2.ts'; class Vector extends Array { static get [Symbol.species]() { for (;;); } } export function relevance(x, mu) { const answer = new Vector(); for (const each of right.relevance(x, mu)) answer.push(each); return answer; }`,
  ),
  expect: {},
};

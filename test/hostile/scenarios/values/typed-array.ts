import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a typed array of the right numbers is a vector',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `import * as right from './right-exercise2.ts'; export function relevance(x, mu) { return Float64Array.from(right.relevance(x, mu)); }`,
  ),
  expect: {},
};

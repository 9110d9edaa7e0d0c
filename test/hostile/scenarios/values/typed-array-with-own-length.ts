import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a typed array is read by its own length, whatever else it shows as length',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `import * as right from './right-exercise2.ts'; export function relevance(x, mu) { return Object.defineProperty(Float64Array.from(right.relevance(x, mu)), 'length', { get() { for (;;); } }); }`,
  ),
  expect: {},
};

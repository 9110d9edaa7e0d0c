import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proxy around the right vector counts as what it shows',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `import * as right from './right-exercise2.ts'; export function relevance(x, mu) { return new Proxy(right.relevance(x, mu), {}); }`,
  ),
  expect: {},
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a generator of the right numbers is no vector',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `import * as right from './right-exercise2.ts'; export function* relevance(x, mu) { yield* right.relevance(x, mu); }`,
  ),
  expect: { points: 19, lost: { relevance: ['wrong-shape: {}', 'wrong-shape: {}', 'blocked'] } },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'arrays with every, constructor and toJSON of their own are read by their entries',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  export function relevance(x) {
    return Object.assign(x.map(() => 0), { every: () => true, constructor: null, toJSON: () => [1], map: 1, length_: 3 });
  }
`,
  ),
  expect: { points: 19, lost: { relevance: ['wrong-value', 'broken-law', 'blocked'] } },
};

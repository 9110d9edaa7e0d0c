import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'entries that an array inherits are holes',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  import * as right from './right-exercise2.ts';
  export function relevance(x, mu) { return Object.setPrototypeOf(new Array(x.length), right.relevance(x, mu)); }
`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: ['wrong-shape: [a hole, a hole]', 'wrong-shape: [a hole, a hole]', 'blocked'],
    },
  },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'entries that are computed when they are read are no numbers',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  import * as right from './right-exercise2.ts';
  export function relevance(x, mu) {
    const r = right.relevance(x, mu);
    return Object.defineProperty([...r], 0, { get: () => r[0] });
  }
`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: [
        'wrong-shape: [an accessor, 2.56]',
        'wrong-shape: [an accessor, 2.56]',
        'blocked',
      ],
    },
  },
};

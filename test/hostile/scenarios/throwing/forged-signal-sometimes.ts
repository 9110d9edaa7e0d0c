import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "runs that throw fast-check's signal do not count as made",
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  import * as right from './right-exercise2.ts';
  export function relevance(x, mu) {
    if (x.length === 1) return right.relevance(x, mu);
    throw { [Symbol.for('fast-check/PreconditionFailure')]: true };
  }
`,
  ),
  expect: { points: 19, lost: { relevance: ['threw: : ', 'threw: : ', 'blocked'] } },
};

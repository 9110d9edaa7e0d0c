import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'values on Object.prototype pass for no part of an answer',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  const entry = { __proto__: null, get: () => 1 };
  Object.assign(Object.prototype, { value: 1, kind: 'passed', length: 2, 0: 1, 1: 1 });
  export function relevance(x) { return Object.defineProperty(new Array(x.length), 0, entry); }
`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: [
        'wrong-shape: [an accessor, a hole]',
        'wrong-shape: [an accessor, a hole]',
        'blocked',
      ],
    },
  },
};

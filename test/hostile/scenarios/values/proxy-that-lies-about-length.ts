import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proxy with an impossible length is wrong',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `export function relevance() { return new Proxy([], { getOwnPropertyDescriptor: () => ({ value: -1, writable: true, configurable: false, enumerable: false }) }); }`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: [
        'wrong-shape: an array without a length',
        'wrong-shape: an array without a length',
        'blocked',
      ],
    },
  },
};

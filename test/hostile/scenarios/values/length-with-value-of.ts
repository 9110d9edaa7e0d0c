import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a length that is an object with a program in it is no length',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `import * as right from './right-exercise2.ts'; export function relevance(x, mu) { const answer = right.relevance(x, mu); return new Proxy(answer, { getOwnPropertyDescriptor: (target, key) => key === 'length' ? { value: { valueOf: () => answer.length }, writable: true, enumerable: false, configurable: false } : Reflect.getOwnPropertyDescriptor(target, key) }); }`,
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

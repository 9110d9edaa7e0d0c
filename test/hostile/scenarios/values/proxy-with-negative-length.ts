import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proxy with a negative length buys no longer answer',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  const debt = new Proxy([], { getOwnPropertyDescriptor: () => ({ value: -1e9, writable: true, configurable: false, enumerable: false }) });
  const huge = new Array(1e5).fill(0.5);
  export function relevance() { return [debt, huge]; }
`,
  ),
  expect: {
    points: 19,
    lost: {
      relevance: [
        'wrong-shape: [an array without a length, an array of 100000 entries, too long to read]',
        'wrong-shape: [an array without a length, an array of 100000 entries, too long to read]',
        'blocked',
      ],
    },
  },
};

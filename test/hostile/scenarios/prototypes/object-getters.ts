import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'getters on Object.prototype are not run to read an answer',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  let seen = '';
  const entry = { __proto__: null, get: () => 1 };
  Object.defineProperty(Object.prototype, 'value', { __proto__: null, get: new Proxy(() => 1, { apply: (target, self, args) => { seen += args.constructor === Array ? 'own ' : 'foreign '; return 1; } }) });
  export function relevance(x) { return seen === '' ? Object.defineProperty(new Array(x.length), 0, entry) : seen; }
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

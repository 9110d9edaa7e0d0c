import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "data with keys named like the language's own are data like any other",
  files: {
    'data.json':
      '{ "__proto__": { "polluted": 1 }, "constructor": 2, "default": 3, "then": 4, "length": 5 }',
    ...replaceF(
      `import data from './data.json' with { type: 'json' }; import * as right from './right-exercise2.ts'; export function f(x, mu) { return {}.polluted === undefined && data.constructor === 2 ? right.f(x, mu) : 0; }`,
    ),
  },
  expect: {},
};

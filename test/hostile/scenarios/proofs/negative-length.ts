import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'steps with a negative length are no steps',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  export const taylorTerm = { start: right.start, steps: new Proxy(right.steps, { get: (target, key) => (key === 'length' ? -3 : target[key]) }) };
`,
  ),
  expect: {
    points: 18,
    lost: { taylorTerm: ['derivation', 'derivation', 'derivation', 'derivation'] },
  },
};

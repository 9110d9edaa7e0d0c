import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'lines that return objects with valueOf are no numbers',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  export const taylorTerm = { start: right.start, steps: right.steps.map(({ by, expression }) => ({ by, expression: (given) => ({ valueOf: () => expression(given) }) })) };
`,
  ),
  expect: {
    points: 18,
    lost: { taylorTerm: ['derivation', 'derivation', 'derivation', 'derivation'] },
  },
};

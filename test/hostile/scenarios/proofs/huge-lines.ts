import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'lines so large that any difference drowns prove nothing',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  export const taylorTerm = { start: (given) => right.start(given) + 1e300, steps: right.steps.map(({ by, expression }) => ({ by, expression: (given) => expression(given) + 1e300 })) };
`,
  ),
  expect: {
    points: 18,
    lost: { taylorTerm: ['derivation', 'derivation', 'derivation', 'derivation'] },
  },
};

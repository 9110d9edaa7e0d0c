import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a line that is NaN somewhere is no formula',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  export const taylorTerm = { start: () => NaN, steps: right.steps.map(({ by }) => ({ by, expression: () => NaN })) };
`,
  ),
  expect: {
    points: 18,
    lost: { taylorTerm: ['derivation', 'derivation', 'derivation', 'derivation'] },
  },
};

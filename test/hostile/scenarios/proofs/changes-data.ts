import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a line that changes its data is told so',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  export const taylorTerm = { start: (given) => { const v = right.start(given); given.x[0] += 1; return v; }, steps: right.steps };
`,
  ),
  expect: {
    points: 18,
    lost: { taylorTerm: ['derivation', 'derivation', 'derivation', 'derivation'] },
  },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'lines that count their calls are no formulas',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  let calls = 0;
  export const taylorTerm = { start: right.start, steps: right.steps.map(({ by }, i) => ({ by, expression: (given) => (calls++ % 2 === 0 ? right.start(given) : right.steps.at(-1).expression(given)) })) };
`,
  ),
  expect: {
    points: 18,
    lost: { taylorTerm: ['derivation', 'derivation', 'derivation', 'derivation'] },
  },
};

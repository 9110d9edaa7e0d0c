import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'reasons with invisible letters are no reasons',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  export const taylorTerm = { start: right.start, steps: right.steps.map(({ by, expression }) => ({ by: by + '\\u200b', expression })) };
`,
  ),
  expect: { points: 19, lost: { taylorTerm: ['derivation', 'derivation', 'derivation'] } },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proof that jumps from start to end proves nothing',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  export const taylorTerm = { start: right.start, steps: [{ by: 'gradient at the root point', expression: right.steps.at(-1).expression }, { by: 'root point', expression: right.steps.at(-1).expression }] };
`,
  ),
  expect: { points: 19, lost: { taylorTerm: ['derivation', 'derivation', 'derivation'] } },
};

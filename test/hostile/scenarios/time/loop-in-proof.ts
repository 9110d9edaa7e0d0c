import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proof with a line that never ends costs the proof only',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import * as right from './right-exercise2.ts';
  export const taylorTerm = { start: right.taylorTerm.start, steps: [...right.taylorTerm.steps, { by: 'algebra', expression: () => { for (;;); } }] };
`,
  ),
  expect: {
    points: 18,
    lost: { taylorTerm: ['exhausted: time', 'given-up', 'given-up', 'given-up'] },
  },
};

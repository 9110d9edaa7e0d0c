import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'steps that are others each time they are read prove nothing',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  let reads = 0;
  const steps = right.steps.map((step) => ({ get by() { return ['algebra', 'root point', 'gradient at the root point'][reads++ % 3]; }, expression: step.expression }));
  export const taylorTerm = { start: right.start, steps };
`,
  ),
  expect: { points: 21, lost: { taylorTerm: ['derivation'] } },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'one enormous value does not hide the other differences',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  const end = right.steps.at(-1).expression;
  const blur = (given) => (given.x.length > 2 ? 1e12 : 0);
  export const taylorTerm = { start: right.start, steps: [{ by: 'gradient at the root point', expression: (given) => right.start(given) + blur(given) }, { by: 'root point', expression: (given) => end(given) + blur(given) }, { by: 'algebra', expression: end }] };
`,
  ),
  expect: { points: 19, lost: { taylorTerm: ['derivation', 'derivation', 'derivation'] } },
};

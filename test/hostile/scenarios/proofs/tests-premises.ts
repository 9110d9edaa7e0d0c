import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a line that asks whether a premise holds jumps',
  files: replaceExports(
    'exercise1',
    ['inductionStep'],
    `
  import { inductionStep as right } from './right-exercise1.ts';
  const end = right.steps.at(-1).expression;
  export const inductionStep = { start: right.start, steps: [
    { by: 'induction hypothesis', expression: (given) => (given.t >= 0 ? end(given) : right.start(given)) },
    { by: 't >= 0', expression: end },
  ] };
`,
  ),
  expect: { points: 19, lost: { inductionStep: ['derivation', 'derivation', 'derivation'] } },
};

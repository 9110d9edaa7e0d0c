import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'lines that read what other lines left prove nothing',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  const seen = new Map();
  const remember = (given) => { const key = JSON.stringify(given); if (!seen.has(key)) seen.set(key, right.start(given)); return seen.get(key); };
  export const taylorTerm = { start: remember, steps: right.steps.map(({ by }) => ({ by, expression: remember })) };
`,
  ),
  expect: {
    points: 18,
    lost: { taylorTerm: ['derivation', 'derivation', 'derivation', 'derivation'] },
  },
};

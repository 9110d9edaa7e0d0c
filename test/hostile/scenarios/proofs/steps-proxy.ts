import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'steps that are a proxy around the right ones count as what they show',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right } from './right-exercise2.ts';
  export const taylorTerm = { start: right.start, steps: new Proxy(right.steps, {}) };
`,
  ),
  expect: {},
};

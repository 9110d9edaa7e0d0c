import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a flood of printed text is cut and costs nothing',
  files: replaceF(`
  import * as right from './right-exercise2.ts';
  export function f(x, mu) { for (let i = 0; i < 1000; i++) console.log('flood '.repeat(100)); return right.f(x, mu); }
`),
  expect: {
    printed: {
      exercise2: `${'flood '.repeat(100)}
`
        .repeat(7)
        .slice(0, 4000),
    },
  },
};

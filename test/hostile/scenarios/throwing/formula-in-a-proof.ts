import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'formulas in a message are no formulas in a sentence that quotes it',
  files: replaceExports(
    'exercise1',
    ['inductionStep'],
    `
  export const inductionStep = {
    start: () => { throw new Error(String.raw\`$\\href{http://127.0.0.1:9/}{click}$ and $\\url{http://127.0.0.1:9/}$ $\\includegraphics{x}$\`); },
    steps: [{ by: '$\\\\href{http://127.0.0.1:9/}{algebra}$', expression: () => 0 }],
  };
`,
  ),
  expect: {
    points: 17,
    lost: {
      inductionStep: ['derivation', 'derivation', 'derivation', 'derivation', 'derivation'],
    },
  },
  says: ['<span>$</span>\\\\href{http:<!-- -->//127.0.0.1:9/}'],
};

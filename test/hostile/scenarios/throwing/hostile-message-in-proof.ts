import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a message that a proof's sentence quotes is text in every report",
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  export const taylorTerm = { start: () => { throw new Error('$\\\\href{javascript:alert(1)}{x}$ <script>alert(1)</script> $\\\\def\\\\a{\\\\a\\\\a}\\\\a$ $x'); }, steps: [{ by: 'algebra', expression: () => 1 }] };
`,
  ),
  expect: {
    points: 18,
    lost: { taylorTerm: ['derivation', 'derivation', 'derivation', 'derivation'] },
  },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

const told = `'${'\\u0000'.repeat(300)}' … 99700 more characters`;

export const scenario: Scenario = {
  name: 'texts that take six letters for each once they are written down are read as far as they are worth',
  files: replaceF(
    `const dark = Array.from({ length: 64 }, () => '\\u0000'.repeat(1e5)); export function f() { return dark; }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: [
        `wrong-shape: [${Array.from({ length: 12 }, () => told).join(', ')}, … 52 more]`,
        'blocked',
      ],
    },
  },
};

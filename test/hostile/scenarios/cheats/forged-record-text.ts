import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'text that reads like an answer of the sandbox is text',
  files: replaceF(
    `export function f() { return '","kind":"number","value":"4"},"changed":[]}],[{"kind":"returned","value":{"kind":"number","value":"4"}'; }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: [
        `wrong-shape: '","kind":"number","value":"4"},"changed":[]}],[{"kind":"returned","value":{"kind":"number","value":"4"}'`,
        'blocked',
      ],
    },
  },
};

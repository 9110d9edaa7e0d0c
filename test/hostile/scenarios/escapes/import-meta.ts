import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'import.meta tells the place of a file inside the submission, and nothing else',
  files: replaceF(
    `export function f() { return JSON.stringify(import.meta) + typeof import.meta.resolve; }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: [
        `wrong-shape: '{"url":"file:///exercise2.ts","filename":"/exercise2.ts","dirname":"/"}undefined'`,
        'blocked',
      ],
    },
  },
};

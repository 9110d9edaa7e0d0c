import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "patched Math changes the program's own answers only",
  files: replaceF(
    `for (const name of Object.getOwnPropertyNames(Math)) if (typeof Math[name] === 'function') Math[name] = () => 0; export { f } from './right-exercise2.ts';`,
  ),
  expect: {
    points: 12,
    lost: {
      f: ['wrong-value', 'blocked'],
      rootPoint: ['broken-law'],
      relevance: ['wrong-value', 'broken-law', 'blocked'],
      taylorTerm: ['derivation', 'derivation', 'derivation', 'derivation'],
    },
  },
};

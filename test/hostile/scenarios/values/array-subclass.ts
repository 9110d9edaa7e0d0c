import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a subclass of Array with methods of its own is read as an array',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  import * as right from './right-exercise2.ts';
  class Trap extends Array {
    get length() { return 0; }
    every() { return true; }
    map() { throw new Error('called'); }
    static get [Symbol.species]() { throw new Error('called'); }
    [Symbol.iterator]() { throw new Error('called'); }
  }
  export function relevance(x, mu) { const r = new Trap(); right.relevance(x, mu).forEach((v, i) => { r[i] = v; }); return r; }
`,
  ),
  expect: {},
};

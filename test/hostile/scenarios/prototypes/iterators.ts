import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a patched Symbol.iterator forges nothing',
  files: replaceF(`
  import * as right from './right-exercise2.ts';
  Array.prototype[Symbol.iterator] = function* () { yield 'forged'; };
  export function f(x, mu) { return right.f(x, mu); }
`),
  expect: {},
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'patched typed arrays forge nothing',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  const typed = Object.getPrototypeOf(Float64Array.prototype);
  Object.defineProperty(typed, 'length', { get: () => 1e9 });
  Object.defineProperty(typed, Symbol.toStringTag, { get: () => 'Forged' });
  import * as right from './right-exercise2.ts';
  export function relevance(x, mu) { const r = right.relevance(x, mu); const t = new Float64Array(x.length); for (let i = 0; i < x.length; i++) t[i] = r[i]; return t; }
`,
  ),
  expect: {},
};

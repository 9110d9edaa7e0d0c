import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an export that is another function each time it is read',
  files: replaceF(`
  import * as right from './right-exercise2.ts';
  let reads = 0;
  Object.defineProperty(__vite_ssr_exports__, 'f', { enumerable: true, get: () => (reads++ % 2 === 0 ? right.f : () => 0) });
`),
  expect: { points: 21, lost: { f: ['unsteady'] } },
};

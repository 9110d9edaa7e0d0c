import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'names of the loader in a program of its own cost nothing',
  files: replaceF(
    `{ const __vite_ssr_exports__ = 1, __vite_ssr_import__ = 2, __vite_ssr_import_0__ = 3; } export { f } from './right-exercise2.ts';`,
  ),
  expect: {},
};

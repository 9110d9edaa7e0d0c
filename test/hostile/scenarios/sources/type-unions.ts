import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a union of fifty thousand types is refused',
  files: replaceF(
    `type Many = ${Array.from({ length: 50_000 }, (_, i) => String(i)).join(' | ')}; export { f } from './right-exercise2.ts';`,
  ),
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

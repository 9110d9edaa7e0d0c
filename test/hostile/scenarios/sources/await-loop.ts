import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'waiting for nothing ten thousand times at the top level loads',
  files: replaceF(
    `for (let i = 0; i < 10_000; i++) await 0; export { f } from './right-exercise2.ts';`,
  ),
  expect: {},
};

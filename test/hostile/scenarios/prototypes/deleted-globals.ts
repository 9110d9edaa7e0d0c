import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a program that deletes every global breaks nothing but itself',
  files: replaceF(
    `for (const name of Object.getOwnPropertyNames(globalThis)) { try { delete globalThis[name]; } catch {} } export { f } from './right-exercise2.ts';`,
  ),
  expect: {},
};

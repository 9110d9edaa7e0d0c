import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a program that freezes every built-in breaks nothing but itself',
  files: replaceF(
    `for (const name of Object.getOwnPropertyNames(globalThis)) { try { Object.freeze(globalThis[name]); Object.freeze(globalThis[name].prototype); } catch {} } Object.freeze(globalThis); export { f } from './right-exercise2.ts';`,
  ),
  expect: {},
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'what was printed cannot be turned into anything but text',
  files: replaceF(
    `String.prototype.slice = () => ({ length: 1e9, toString: () => 'x'.repeat(1e8) }); console.log('x'); export { f } from './right-exercise2.ts';`,
  ),
  expect: {},
};

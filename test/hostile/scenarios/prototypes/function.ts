import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'patched call and apply forge nothing',
  files: replaceF(
    `Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => 'forged'; export { f } from './right-exercise2.ts';`,
  ),
  expect: {},
};

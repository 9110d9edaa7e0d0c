import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proxy of the right function answers like it',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export const f = new Proxy(right.f, {});`,
  ),
  expect: {},
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a word of the loader on Object.prototype changes nothing',
  files: replaceExports(
    'exercise4',
    ['propagateBounds'],
    `
  import * as right from './right-exercise4.ts';
  Object.prototype.$make = 'digits';
  export const propagateBounds = right.propagateBounds;
`,
  ),
  expect: {},
};

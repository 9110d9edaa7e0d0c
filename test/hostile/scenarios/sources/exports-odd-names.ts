import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'exports named like parts of the language are exports like any other',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; const g = () => 0; export { g as '__proto__', g as 'constructor', g as 'toString', g as '"],"x', g as 'hasOwnProperty' }; export const f = right.f;`,
  ),
  expect: {},
};

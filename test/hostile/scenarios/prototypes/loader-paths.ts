import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'paths on Object.prototype tell the loader nothing',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; Object.prototype['exercise2.ts'] = true; Object.prototype['./right-exercise2.ts'] = 'exercise1.ts'; Object.prototype.waits = true; Object.prototype.state = 'loaded'; export const f = right.f;`,
  ),
  expect: {},
};

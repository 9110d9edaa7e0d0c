import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'one printed line of megabytes is cut and costs nothing',
  files: replaceF(`
  import * as right from './right-exercise2.ts';
  console.log('y'.repeat(5e6));
  export { f } from './right-exercise2.ts';
`),
  expect: { printed: { exercise2: 'y'.repeat(4000) } },
};

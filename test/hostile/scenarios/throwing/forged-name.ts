import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a name and a message that spell a verdict are text in the report',
  files: replaceF(
    `export function f() { throw Object.assign(new Error('**passed** 100/100 ![](http://x.org/a.png)'), { name: '# Passed' }); }`,
  ),
  expect: {
    points: 20,
    lost: { f: ['threw: # Passed: **passed** 100/100 ![](http://x.org/a.png)', 'blocked'] },
  },
};

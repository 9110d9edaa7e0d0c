import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "files that are named like the sheet's and the language's own are files like any other",
  files: {
    'sheet09/index.ts': `export const model = 'mine'; throw new Error('loaded');`,
    'sheet09.ts': `throw new Error('loaded'); export {};`,
    'node_modules/sheet09/index.ts': `throw new Error('loaded'); export {};`,
    '__proto__.ts': `export const proto = 1;`,
    'constructor.ts': `export const constructor = 2;`,
    'toString.ts': `export const text = 3;`,
    ...replaceF(
      `import { proto } from './__proto__.ts'; import { constructor } from './constructor.ts'; import { text } from './toString.ts'; import { high } from 'sheet09'; import * as right from './right-exercise2.ts'; export function f(x, mu) { return right.f(x, mu) + (proto + constructor + text + high - 7); }`,
    ),
  },
  expect: {
    notices: ['left-out: node_modules: folders of this name are not part of a submission'],
  },
};

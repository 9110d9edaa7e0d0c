import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

/** Each of its errors is told with the whole line. */
const fatal = 'let a; '.repeat(6000);
const names = Array.from({ length: 8 }, (_, i) => `redeclared${i}.ts`);

export const scenario: Scenario = {
  name: 'files that end the compiler cost what needs them, and no more processes than a few',
  files: {
    ...replaceF(
      `import * as right from './right-exercise2.ts'; ${names.map((name, i) => `export const load${i} = () => import('./${name}');`).join(' ')} export const f = right.f;`,
    ),
    ...Object.fromEntries(names.map((name) => [name, fatal])),
    'unneeded.ts': fatal,
  },
  isSlow: true,
  expect: {},
};

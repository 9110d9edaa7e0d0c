import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a chain of four hundred files that import each other loads',
  files: {
    ...replaceF(
      `import { step } from './step0.ts'; import * as right from './right-exercise2.ts'; export function f(x, mu) { return right.f(x, mu) + 0 * step; }`,
    ),
    ...Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [
        'step' + String(i) + '.ts',
        i === 399 ? 'export const step = 1;' : `export { step } from './step${String(i + 1)}.ts';`,
      ]),
    ),
  },
  expect: {},
};

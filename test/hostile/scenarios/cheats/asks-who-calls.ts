import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a stack tells no program whether it is asked once or in a batch',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; const seen = new Set(); export function f(x, mu) { seen.add(new Error().stack.split('\\n').slice(2).join()); return seen.size > 1 ? -1 : right.f(x, mu); }`,
  ),
  expect: {},
};

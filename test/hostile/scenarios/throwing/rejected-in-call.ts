import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'promises that nobody catches cost nothing in a call either',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; const reject = async () => { throw new RangeError('Maximum call stack size exceeded'); }; export function f(x, mu) { void reject(); return right.f(x, mu); }`,
  ),
  expect: {},
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a rejection that never ends being read is stopped',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export function f(x, mu) { Promise.reject(new Proxy({}, { get() { for (;;); } })); return right.f(x, mu); }`,
  ),
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

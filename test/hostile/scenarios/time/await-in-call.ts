import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a call that starts work which never ends is stopped',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; export function f(x, mu) { (async () => { for (;;) await null; })(); return right.f(x, mu); }`,
  ),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

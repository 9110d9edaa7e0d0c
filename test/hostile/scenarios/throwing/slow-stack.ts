import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a stack made to be slow to read is read quickly',
  files: replaceF(
    `const stack = 'at ' + '('.repeat(1000) + ':' + '1'.repeat(1400) + ':' + '1'.repeat(1400) + 'x'; export function f() { throw Object.assign(new Error('x'), { stack }); }`,
  ),
  expect: { points: 20, lost: { f: ['threw: Error: x', 'blocked'] } },
};

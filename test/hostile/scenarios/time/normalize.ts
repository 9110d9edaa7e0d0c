import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'normalizing long texts costs its export only',
  files: replaceF(
    `const text = '\\u0344'.repeat(2 ** 20); export function f() { let length = 0; for (;;) length += text.normalize('NFKD').length; }`,
  ),
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

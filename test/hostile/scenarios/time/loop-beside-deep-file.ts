import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'looking for the loop that a call is lost in reads no file that nobody imports',
  files: {
    ...replaceF('export function f() { for (;;) {} }'),
    'deep.ts': `for (;;) {}\nexport default ${'['.repeat(4000)}${']'.repeat(4000)};`,
    'deepest.ts': `for (;;) {}\nexport default ${'['.repeat(400_000)}`,
  },
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

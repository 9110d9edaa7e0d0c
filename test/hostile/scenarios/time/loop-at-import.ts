import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that never ends loading costs its exercise only',
  files: { 'exercise2.ts': `for (;;); export const f = 1;` },
  expect: { points: 12, unloaded: { exercise2: 'exhausted: time' } },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that throws while it loads costs its exercise only',
  files: { 'exercise2.ts': `throw undefined; export const f = 1;` },
  expect: { points: 12, unloaded: { exercise2: 'threw: : undefined' } },
};

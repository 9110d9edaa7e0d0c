import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a mistake at the end of a line of 900 kB is shown with what is around it',
  files: { 'exercise2.ts': `export const f = [${'1,'.repeat(450_000)}}` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: Unexpected token' } },
};

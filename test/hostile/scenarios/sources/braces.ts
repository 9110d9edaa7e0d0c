import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file of half a million open blocks is refused',
  files: { 'exercise2.ts': '{'.repeat(500_000) },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a chain of calls without end is refused',
  files: { 'exercise2.ts': `export const f = x${'()'.repeat(100_000)};` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

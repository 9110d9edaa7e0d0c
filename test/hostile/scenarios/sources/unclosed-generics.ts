import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'generics that never close are refused',
  files: { 'exercise2.ts': `export const f = ${'a<b<c<'.repeat(5_000)}` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

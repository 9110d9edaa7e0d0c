import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'templates nested ten thousand deep are refused',
  files: { 'exercise2.ts': `export const f = ${'`${'.repeat(10_000)}1${'}`'.repeat(10_000)};` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

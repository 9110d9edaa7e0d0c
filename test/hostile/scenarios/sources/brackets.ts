import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file of a million brackets is refused',
  files: { 'exercise2.ts': `export const f = ${'['.repeat(499_000)}${']'.repeat(499_000)};` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'classes nested ten thousand deep are refused',
  files: { 'exercise2.ts': `${'class A { static { '.repeat(10_000)}${'} }'.repeat(10_000)}` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

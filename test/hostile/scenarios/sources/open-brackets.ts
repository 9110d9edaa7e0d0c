import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file of a million open brackets is refused',
  files: { 'exercise2.ts': `export const f = ${'('.repeat(999_000)}` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

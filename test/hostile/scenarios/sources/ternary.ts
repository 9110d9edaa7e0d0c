import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a hundred thousand conditions in one are refused',
  files: { 'exercise2.ts': `export const f = ${'a ? b : '.repeat(100_000)}1;` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a hundred thousand exponents are refused',
  files: { 'exercise2.ts': `export const f = ${'1 ** '.repeat(100_000)}1;` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

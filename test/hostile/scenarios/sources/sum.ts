import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a sum of two hundred thousand terms is refused',
  files: { 'exercise2.ts': `export const f = () => ${'1+'.repeat(200_000)}1;` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

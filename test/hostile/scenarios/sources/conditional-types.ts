import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'conditional types nested fifty thousand deep are refused',
  files: {
    'exercise2.ts': `type T = ${'1 extends 1 ? 1 : '.repeat(50_000)}1; export const f = 1;`,
  },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

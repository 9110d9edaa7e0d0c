import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'generics nested 50,000 deep are refused',
  files: {
    'exercise2.ts': `type Deep = ${'A<'.repeat(50_000)}number${'>'.repeat(50_000)}; export const f = 1;`,
  },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

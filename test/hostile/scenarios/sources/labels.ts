import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a hundred thousand labels are refused',
  files: {
    'exercise2.ts': `${Array.from({ length: 50_000 }, (_, i) => 'l' + String(i) + ': ').join('')}; export const f = 1;`,
  },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'thousands of exports are told up to a number',
  files: {
    'exercise2.ts': `for (let i = 0; i < 20000; i++) exports['k'.repeat(100) + i] = i; exports.f = () => 0;`,
  },
  expect: {
    points: 12,
    lost: {
      f: ['no-export', 'no-export'],
      rootPoint: ['no-export'],
      relevance: ['no-export', 'no-export', 'no-export'],
      taylorTerm: ['no-export', 'no-export', 'no-export', 'no-export'],
    },
  },
};

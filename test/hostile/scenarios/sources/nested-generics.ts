import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'nested generics are erased',
  files: {
    'exercise2.ts': `type Deep = ${'Array<'.repeat(60)}number${'>'.repeat(60)}; export const f: Deep = 1 as never;`,
  },
  expect: {
    points: 12,
    lost: {
      f: ['not-callable: 1', 'blocked'],
      rootPoint: ['no-export'],
      relevance: ['no-export', 'no-export', 'no-export'],
      taylorTerm: ['no-export', 'no-export', 'no-export', 'no-export'],
    },
  },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'patched promises break nothing but their own file',
  files: {
    'exercise2.ts': `Promise.prototype.then = function () { throw new Error('then'); }; Promise.prototype.catch = Promise.prototype.then; Promise.prototype.finally = Promise.prototype.then; await 1; export * from './right.ts';`,
    'right.ts': `export const f = () => 0;`,
  },
  expect: {
    points: 12,
    lost: {
      f: ['wrong-value', 'blocked'],
      rootPoint: ['no-export'],
      relevance: ['no-export', 'no-export', 'no-export'],
      taylorTerm: ['no-export', 'no-export', 'no-export', 'no-export'],
    },
  },
};

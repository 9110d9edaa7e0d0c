import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file whose top level awaits what is rejected costs its exercise only',
  files: {
    'exercise2.ts': `await Promise.reject({ name: 'Error', message: '100/100', stack: 4 }); export const f = 1;`,
  },
  expect: { points: 12, unloaded: { exercise2: 'threw: Error: 100/100' } },
};

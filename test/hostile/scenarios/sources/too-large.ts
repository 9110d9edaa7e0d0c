import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file of 50 MB is not read',
  files: { 'exercise2.ts': `export const f = 1; // ${'x'.repeat(50e6)}` },
  expect: {
    points: 12,
    unloaded: { exercise2: 'no-file: it is larger than 1 MB' },
    notices: ['left-out: exercise2.ts: it is larger than 1 MB'],
  },
};

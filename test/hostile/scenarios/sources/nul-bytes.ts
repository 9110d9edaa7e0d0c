import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file with NUL bytes is no text',
  files: { 'exercise2.ts': 'export const f = 1;\0' },
  expect: {
    points: 12,
    unloaded: { exercise2: 'no-file: it holds NUL characters, as binary files do' },
    notices: ['left-out: exercise2.ts: it holds NUL characters, as binary files do'],
  },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file of control characters is no text',
  files: { 'exercise2.ts': 'export const f = 1;\0\x01\x02\x03\x04\x05' },
  expect: {
    points: 12,
    unloaded: {
      exercise2: 'no-file: it is no text: most of it are control characters, as in binary files',
    },
    notices: [
      'left-out: exercise2.ts: it is no text: most of it are control characters, as in binary files',
    ],
  },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that is not valid UTF-8 is read as Windows-1252, and is no program for that',
  files: { 'exercise2.ts': Buffer.from([0x65, 0x78, 0x70, 0xff, 0xfe, 0xc0, 0x80]) },
  expect: {
    points: 12,
    unloaded: { exercise2: 'not-compiled: Invalid Character `€`' },
    notices: ['text: exercise2.ts: it was read as Windows-1252, as it is no UTF-8'],
  },
};

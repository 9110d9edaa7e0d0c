import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that is not valid UTF-8 is not read',
  files: { 'exercise2.ts': Buffer.from([0x65, 0x78, 0x70, 0xff, 0xfe, 0xc0, 0x80]) },
  expect: {
    points: 12,
    unloaded: { exercise2: 'no-file: it is not valid UTF-8 text; save it as UTF-8' },
    notices: ['left-out: exercise2.ts: it is not valid UTF-8 text; save it as UTF-8'],
  },
};

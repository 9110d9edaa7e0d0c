import { rightFiles } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file in UTF-16 that does not say so is no text',
  files: { 'exercise3.ts': Buffer.from(String(rightFiles['exercise3.ts']), 'utf16le') },
  expect: {
    points: 20,
    unloaded: { exercise3: 'no-file: it holds NUL characters, as binary files do' },
    notices: ['left-out: exercise3.ts: it holds NUL characters, as binary files do'],
  },
};

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a symbolic link to another submission's file is not followed",
  files: { 'exercise2.ts': undefined },
  arrange: (folder) => symlinkSync('../000-~neighbour/exercise2.ts', join(folder, 'exercise2.ts')),
  expect: {
    points: 12,
    unloaded: { exercise2: 'no-file: it is a symbolic link, and links are not followed' },
    notices: ['left-out: exercise2.ts: it is a symbolic link, and links are not followed'],
  },
};

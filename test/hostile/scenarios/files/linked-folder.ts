import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder that is a symbolic link is not followed',
  files: { 'exercise2.ts': `export * from './inner/exercise2.ts';` },
  arrange: (folder) => symlinkSync('..', join(folder, 'inner')),
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import './inner/exercise2.ts': there is no such file in the submission",
    },
    notices: ['left-out: inner: it is a symbolic link to a folder, and links are not followed'],
  },
};

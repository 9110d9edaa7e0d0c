import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a device that never ends is no file',
  files: { 'exercise2.ts': undefined },
  arrange: (folder) => void execFileSync('mknod', [join(folder, 'exercise2.ts'), 'c', '1', '5']),
  expect: {
    points: 12,
    unloaded: { exercise2: 'no-file: it is no regular file' },
    notices: ['left-out: exercise2.ts: it is no regular file'],
  },
};

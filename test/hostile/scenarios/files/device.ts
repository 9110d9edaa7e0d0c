import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a device that never ends is no file',
  files: { 'exercise2.ts': undefined },
  // Only root may make a device; a pipe is the nearest to it that everybody may make.
  arrange: (folder) => {
    const place = join(folder, 'exercise2.ts');
    if (process.getuid?.() === 0) execFileSync('mknod', [place, 'c', '1', '5']);
    else execFileSync('mkfifo', [place]);
  },
  expect: {
    points: 12,
    unloaded: { exercise2: 'no-file: it is no regular file' },
    notices: ['left-out: exercise2.ts: it is no regular file'],
  },
};

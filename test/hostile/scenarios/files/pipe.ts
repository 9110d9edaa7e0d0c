import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a pipe that nobody writes to is not waited for',
  files: { 'exercise2.ts': undefined },
  arrange: (folder) =>
    void execFileSync('mkfifo', [join(folder, 'exercise2.ts'), join(folder, 'submission.json')]),
  expect: {
    points: 12,
    unloaded: { exercise2: 'no-file: it is no regular file' },
    notices: [
      'manifest: submission.json: it was not read: it is no regular file',
      'left-out: exercise2.ts: it is no regular file',
      'left-out: submission.json: it is no regular file',
    ],
  },
};

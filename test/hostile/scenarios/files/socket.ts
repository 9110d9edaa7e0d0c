import { execFileSync } from 'node:child_process';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a socket is no file',
  files: { 'exercise2.ts': undefined },
  arrange: (folder) =>
    void execFileSync(
      'python3',
      ['-c', 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])', 'exercise2.ts'],
      { cwd: folder },
    ),
  expect: {
    points: 12,
    unloaded: { exercise2: 'no-file: it is no regular file' },
    notices: ['left-out: exercise2.ts: it is no regular file'],
  },
};

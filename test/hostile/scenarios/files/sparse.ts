import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file of ten gigabytes that takes no room is not read',
  files: { 'exercise2.ts': '' },
  arrange: (folder) => truncateSync(join(folder, 'exercise2.ts'), 10 * 2 ** 30),
  expect: {
    points: 12,
    unloaded: { exercise2: 'no-file: it is larger than 1 MB' },
    notices: ['left-out: exercise2.ts: it is larger than 1 MB'],
  },
};

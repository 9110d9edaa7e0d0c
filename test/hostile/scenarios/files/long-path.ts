import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a path of four thousand letters costs nothing',
  files: {},
  arrange: (folder) => {
    const name = 'd'.repeat(250);
    mkdirSync(join(folder, ...Array.from({ length: 11 }, () => name)), { recursive: true });
  },
  expect: {},
};

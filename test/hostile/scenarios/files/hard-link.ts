import { linkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rightFiles } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file with two names is read like any other',
  files: { 'exercise3.ts': undefined },
  arrange: (folder) => {
    linkSync(join(folder, 'exercise2.ts'), join(folder, 'second.ts'));
    writeFileSync(join(folder, 'exercise3.ts'), String(rightFiles['exercise3.ts']));
  },
  expect: {},
};

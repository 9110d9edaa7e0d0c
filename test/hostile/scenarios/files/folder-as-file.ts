import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder that is named like a file is no file',
  files: { 'exercise2.ts': undefined, 'exercise2.ts/index.ts': 'export const f = 1;' },
  expect: { points: 12, unloaded: { exercise2: 'no-file' } },
};

import { rightFiles } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file in capitals is named in the report',
  files: { 'exercise2.ts': undefined, 'Exercise2.ts': rightFiles['exercise2.ts'] },
  expect: { points: 12, unloaded: { exercise2: 'no-file' } },
};

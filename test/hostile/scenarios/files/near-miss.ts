import { rightFiles } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file in capitals is read, and named in the report',
  files: { 'exercise2.ts': undefined, 'Exercise2.ts': rightFiles['exercise2.ts'] },
  expect: { notices: ['renamed: Exercise2.ts: it was read as exercise2.ts'] },
};

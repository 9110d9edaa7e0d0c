import { rightFiles } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a first line for the shell costs nothing',
  files: { 'exercise3.ts': `#!/bin/sh -c "rm -rf /"\n${String(rightFiles['exercise3.ts'])}` },
  expect: {},
};

import { rightFiles } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file in UTF-16 that says so is read',
  files: { 'exercise3.ts': Buffer.from(`\ufeff${String(rightFiles['exercise3.ts'])}`, 'utf16le') },
  expect: {},
};

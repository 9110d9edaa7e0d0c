import { rightFiles } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file in UTF-16 that does not say so is read, and told',
  files: { 'exercise3.ts': Buffer.from(String(rightFiles['exercise3.ts']), 'utf16le') },
  expect: { notices: ['text: exercise3.ts: it was read as UTF-16, as it is no UTF-8'] },
};

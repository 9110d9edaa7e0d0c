import { rightFiles } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that begins with a byte order mark is read like any other',
  files: { 'exercise3.ts': `\ufeff${String(rightFiles['exercise3.ts'])}`.replaceAll('\n', '\r\n') },
  expect: {},
};

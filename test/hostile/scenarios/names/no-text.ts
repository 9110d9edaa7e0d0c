import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder beside, whose name is no text, is listed and disturbs nothing',
  arrange: (folder) => {
    mkdirSync(Buffer.concat([Buffer.from(`${dirname(folder)}/`), Buffer.from([0xff, 0xfe, 0x41])]));
  },
  expect: {},
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'half an archive beside the files costs nothing',
  files: { 'nested.zip': Buffer.from('504b03040a0000000000', 'hex') },
  expect: { notices: ['left-out: nested.zip: it is a broken ZIP archive'] },
};

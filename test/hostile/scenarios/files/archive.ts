import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an archive whose entries lead out of the folder is not unpacked',
  files: { 'nested.zip': Buffer.from('504b03040a0000000000', 'hex') },
  expect: { notices: ['left-out: nested.zip: an archive is read only where it lies alone'] },
};

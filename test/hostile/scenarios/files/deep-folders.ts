import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'folders inside folders are read down to a depth',
  files: {
    ['a/'.repeat(12) + 'kept.ts']: 'export {};',
    ['a/'.repeat(13) + 'lost.ts']: 'export {};',
  },
  expect: { notices: ['left-out: a/a/a/a/a/a/a/a/a/a/a/a/a: it lies in more than 12 folders'] },
};

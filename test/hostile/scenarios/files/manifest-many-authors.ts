import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a submission.json with a hundred thousand authors names nobody',
  files: {
    'submission.json': JSON.stringify({
      authors: Array.from({ length: 100_000 }, (_, i) => ({ nme: i })),
    }),
  },
  expect: {
    notices: [
      'manifest: submission.json: it was not read: it is larger than 1 MB',
      'left-out: submission.json: it is larger than 1 MB',
    ],
  },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a submission.json of other types names nobody',
  files: { 'submission.json': '{"authors": {"length": 1, "0": "Eve"}, "group": ["x"]}' },
  expect: {
    notices: [
      'manifest: submission.json: /authors: must be a list',
      'manifest: submission.json: /group: must be text',
    ],
  },
};

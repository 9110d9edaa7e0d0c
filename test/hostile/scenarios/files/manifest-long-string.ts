import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a submission.json whose string never ends names nobody',
  files: { 'submission.json': `{"authors": ["${'\\\\a'.repeat(300_000)}` },
  expect: {
    notices: [
      "manifest: submission.json: line 1, column 14: expected a value or ']' but found a string that is not well-formed",
    ],
  },
};

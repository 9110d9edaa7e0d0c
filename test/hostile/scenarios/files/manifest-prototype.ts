import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a submission.json with __proto__ and a million brackets names nobody',
  files: { 'submission.json': `{"__proto__": {"authors": ["Eve"]}, "x": ${'['.repeat(400_000)}` },
  expect: {
    notices: [
      "manifest: submission.json: line 1, column 400042: expected a value or ']' but found the end",
    ],
  },
};

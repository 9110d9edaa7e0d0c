import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'points in a submission.json are no part of one',
  files: {
    'submission.json': JSON.stringify({
      authors: ['Eve'],
      points: 100,
      verdicts: { 'exercise2.f.values': 'passed' },
      fingerprint: 'x',
    }),
  },
  expect: {
    notices: [
      'manifest: submission.json: /points: is not known here; known are authors, group',
      'manifest: submission.json: /verdicts: is not known here; known are authors, group',
      'manifest: submission.json: /fingerprint: is not known here; known are authors, group',
    ],
  },
};

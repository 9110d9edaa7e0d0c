import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "authors' names are text in every report",
  files: {
    'submission.json': JSON.stringify({
      authors: [
        {
          name: '=HYPERLINK("http://evil","x")',
          email: '<script>alert(1)</script>@x',
          studentId: '+1|cmd',
        },
        { name: '\u202e<img src=x onerror=alert(1)>' },
        { name: '@SUM(A1)\t\r\n-1' },
      ],
      group: '[x](javascript:alert(1)) {{{raw}}}',
    }),
  },
  expect: {},
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'files that are too large together are left out, those of inner folders first',
  files: {
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [
        'extra/part' + String(i) + '.ts',
        '// ' + 'x'.repeat(999_000),
      ]),
    ),
  },
  expect: {
    notices: [
      'left-out: extra/part7.ts: the source files are larger than 8 MB together',
      'left-out: extra/part8.ts: the source files are larger than 8 MB together',
    ],
  },
};

import type { Scenario } from '../../scenario.ts';

const lateNames = [
  'exercise1.ts',
  'exercise2.ts',
  'exercise3.ts',
  'exercise4.ts',
  ...Array.from({ length: 10_000 }, (_, i) => `z${String(i)}.ts`),
]
  .sort()
  .slice(500);

export const scenario: Scenario = {
  name: 'ten thousand files beside a right solution cost nothing',
  files: Object.fromEntries(
    Array.from({ length: 10_000 }, (_, i) => ['z' + String(i) + '.ts', 'export {};']),
  ),
  expect: {
    notices: [
      ...lateNames
        .slice(0, 20)
        .map((name) => `left-out: ${name}: it comes after 500 other source files`),
      'left-out: and 9484 more: only the first 20 are listed',
    ],
  },
};

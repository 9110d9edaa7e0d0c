import type { Scenario } from '../../scenario.ts';

const firstNames = Array.from({ length: 3_000 }, (_, i) => `f${String(i)}`)
  .sort()
  .slice(0, 20);

export const scenario: Scenario = {
  name: 'of thousands of files that are left out the first are listed',
  files: Object.fromEntries(
    Array.from({ length: 3_000 }, (_, i) => ['f' + String(i) + '.<b>txt</b>', 'x']),
  ),
  expect: {
    notices: [
      ...firstNames.map(
        (name) => `left-out: ${name}.<b>txt</b>: it is no TypeScript, JavaScript or JSON file`,
      ),
      'left-out: and 2980 more: only the first 20 are listed',
    ],
  },
};

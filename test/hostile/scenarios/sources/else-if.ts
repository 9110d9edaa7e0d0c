import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a hundred thousand cases in a row are refused',
  files: { 'exercise2.ts': `if (0) ; ${'else if (0) ; '.repeat(50_000)} export const f = 1;` },
  isSlow: true,
  expect: {
    points: 12,
    unloaded: { exercise2: 'not-compiled: The compiler did not survive this file' },
  },
};

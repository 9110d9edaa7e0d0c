import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a regular expression nested a hundred thousand deep is refused',
  files: { 'exercise2.ts': `export const f = /${'('.repeat(100_000)}${')'.repeat(100_000)}/;` },
  expect: {
    points: 12,
    unloaded: { exercise2: `not-compiled: Invalid regular expression: /${'('.repeat(270)}…` },
  },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'what only old scripts read as comments is refused in a module',
  files: { 'exercise2.ts': 'export const f = 1;\n<!-- comment\n--> comment' },
  expect: {
    points: 12,
    unloaded: { exercise2: 'not-compiled: HTML comments are not allowed in modules' },
  },
};

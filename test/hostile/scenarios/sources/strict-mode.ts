import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'what strict mode forbids costs its file',
  files: { 'exercise2.ts': 'with (Math) { f = 1; } export const f = 010;' },
  expect: {
    points: 12,
    unloaded: { exercise2: "not-compiled: 'with' statements are not allowed" },
  },
};

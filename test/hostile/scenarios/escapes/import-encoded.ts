import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an import that spells its way out in escapes costs its file',
  files: { 'exercise2.ts': `export * from './%2e%2e/escapes-clock-neighbour/exercise2.ts';` },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import './%2e%2e/escapes-clock-neighbour/exercise2.ts': there is no such file in the submission",
    },
  },
};

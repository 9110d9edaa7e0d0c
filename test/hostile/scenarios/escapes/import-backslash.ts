import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an import that leads out by backslashes costs its file',
  files: { 'exercise2.ts': `export * from '..\\\\escapes-clock-neighbour\\\\exercise2.ts';` },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import '..\\escapes-clock-neighbour\\exercise2.ts': a submission may import only files of its own folder and 'sheet09'",
    },
  },
};

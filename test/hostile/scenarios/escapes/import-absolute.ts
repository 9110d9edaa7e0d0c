import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an import by an absolute path costs its file',
  files: { 'exercise2.ts': `export * from '/etc/passwd';` },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import '/etc/passwd': a submission may import only files of its own folder and 'sheet09'",
    },
  },
};

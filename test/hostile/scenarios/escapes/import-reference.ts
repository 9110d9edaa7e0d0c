import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an import of the reference by its place in the project costs its file',
  files: { 'exercise2.ts': `export * from '../../reference/sheet09/exercise2.ts';` },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import '../../reference/sheet09/exercise2.ts': a submission may import only files of its own folder and 'sheet09'; did you mean 'sheet09'?",
    },
  },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an import from outside of the folder costs its file',
  files: { 'exercise2.ts': `export * from '../000-neighbour/exercise2.ts';` },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import '../000-neighbour/exercise2.ts': a submission may import only files of its own folder and 'sheet09'",
    },
  },
};

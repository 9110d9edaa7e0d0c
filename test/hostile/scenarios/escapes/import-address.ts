import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an import from the network costs its file',
  files: { 'exercise2.ts': `export * from 'https://example.org/answers.js';` },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import 'https://example.org/answers.js': a submission may import only files of its own folder and 'sheet09'",
    },
  },
};

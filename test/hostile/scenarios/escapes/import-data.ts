import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an import of a data: address costs its file',
  files: { 'exercise2.ts': `export * from 'data:text/javascript,export const f = 1';` },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import 'data:text/javascript,export const f = 1': a submission may import only files of its own folder and 'sheet09'",
    },
  },
};

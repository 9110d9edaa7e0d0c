import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an import by a name of package.json costs its file',
  files: {
    'exercise2.ts': `export * from '#secret';`,
    'package.json': '{"imports": {"#secret": "../../reference/sheet09/exercise2.ts"}}',
  },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import '#secret': a submission may import only files of its own folder and 'sheet09'",
    },
  },
};

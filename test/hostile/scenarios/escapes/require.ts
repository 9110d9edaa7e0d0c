import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a require of a module of Node's costs its file",
  files: {
    'exercise2.ts': undefined,
    'exercise2.cts': `const { execSync } = require('child_process'); exports.f = () => execSync('id').length;`,
    'exercise1.ts': `import './exercise2.cts'; export const rectifierLayer = 1;`,
  },
  expect: {
    points: 4,
    unloaded: {
      exercise1:
        "not-compiled: Cannot import 'child_process': a submission may import only files of its own folder and 'sheet09'",
      exercise2:
        "not-compiled: Cannot import 'child_process': a submission may import only files of its own folder and 'sheet09'",
    },
    notices: ['renamed: exercise2.cts: it was read as exercise2.ts'],
  },
};

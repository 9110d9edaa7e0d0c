import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "packages, the project's own among them, cannot be imported",
  files: {
    'exercise2.ts': `import fc from 'fast-check'; export const f = () => fc;`,
    'exercise3.ts': `import ivm from 'isolated-vm'; export const networkA = ivm;`,
  },
  expect: {
    points: 10,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import 'fast-check': a submission may import only files of its own folder and 'sheet09'",
      exercise3:
        "not-compiled: Cannot import 'isolated-vm': a submission may import only files of its own folder and 'sheet09'",
    },
  },
};

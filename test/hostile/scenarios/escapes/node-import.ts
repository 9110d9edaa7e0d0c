import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "an import of a module of Node's costs its file",
  files: {
    'exercise2.ts': `import { readFileSync } from 'node:fs'; export const f = () => readFileSync('/etc/passwd', 'utf8').length;`,
  },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import 'node:fs': a submission may import only files of its own folder and 'sheet09'",
    },
  },
};

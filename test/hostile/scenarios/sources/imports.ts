import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'three thousand imports of files that are not there cost their file',
  files: {
    'exercise2.ts': Array.from(
      { length: 3_000 },
      (_, i) => `import './missing${String(i)}.ts';`,
    ).join('\n'),
  },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import './missing0.ts': there is no such file in the submission",
    },
  },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a package.json of the folder redirects no import',
  files: {
    'package.json': JSON.stringify({
      type: 'commonjs',
      imports: { '#answers': '/etc/passwd' },
      exports: { '.': '/etc/passwd' },
    }),
    'tsconfig.json': JSON.stringify({
      extends: '/etc/passwd',
      compilerOptions: { paths: { sheet09: ['./mine.ts'] } },
    }),
    'exercise2.ts': `import '#answers'; export const f = 1;`,
  },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import '#answers': a submission may import only files of its own folder and 'sheet09'",
    },
  },
};

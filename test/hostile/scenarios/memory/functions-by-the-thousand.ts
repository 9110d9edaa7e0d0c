import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'g', 'h'];

export const scenario: Scenario = {
  name: 'more functions than the memory takes cost their file only, before any of them is called',
  files: {
    ...replaceF(
      `${names.map((name) => `import './${name}.ts';`).join(' ')} export const f = (x, mu) => 0;`,
    ),
    ...Object.fromEntries(
      names.map((name) => [`${name}.ts`, `export {};\n${'()=>{};\n'.repeat(100_000)}`]),
    ),
  },
  isSlow: true,
  sheet: 'patient',
  expect: { points: 12, unloaded: { exercise2: 'exhausted: memory' } },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that takes all memory while it loads costs its exercise only',
  files: {
    'exercise2.ts': `const a = []; for (;;) a.push(new Array(1e6).fill(1.5)); export const f = 1;`,
  },
  sheet: 'patient',
  expect: { points: 12, unloaded: { exercise2: 'exhausted: memory' } },
};

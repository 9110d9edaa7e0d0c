import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a helper file that never ends loading costs the exercise that imports it',
  files: {
    'exercise2.ts': `export * from './endless.ts';`,
    'endless.ts': `while (true) {} export const f = 1;`,
  },
  expect: { points: 12, unloaded: { exercise2: 'exhausted: time' } },
};

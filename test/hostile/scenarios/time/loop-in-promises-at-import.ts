import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'promises that never rest while the file loads are stopped',
  files: {
    'exercise2.ts': `const again = () => Promise.resolve().then(again); await again(); export const f = 1;`,
  },
  expect: { points: 12, unloaded: { exercise2: 'exhausted: time' } },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that waits for nothing is told from one that loads',
  files: { 'exercise2.ts': `await new Promise(() => {}); export const f = 1;` },
  expect: { points: 12, unloaded: { exercise2: 'never-settled' } },
};

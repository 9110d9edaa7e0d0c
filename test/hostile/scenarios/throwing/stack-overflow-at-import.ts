import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that overflows the stack while it loads costs its exercise only',
  files: { 'exercise2.ts': `function deep() { deep(); } deep(); export const f = 1;` },
  expect: {
    points: 12,
    unloaded: { exercise2: 'threw: RangeError: Maximum call stack size exceeded' },
  },
};

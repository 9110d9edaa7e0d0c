import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder of files that all throw is graded',
  files: {
    'exercise1.ts': 'throw 1; export {};',
    'exercise2.ts': 'throw 2n; export {};',
    'exercise3.ts': `throw { message: 'three' }; export {};`,
    'exercise4.ts': 'export {}; null.f();',
  },
  expect: {
    points: 0,
    unloaded: {
      exercise1: 'threw: : 1',
      exercise2: 'threw: : bigint',
      exercise3: 'threw: : three',
      exercise4: "threw: TypeError: Cannot read properties of null (reading 'f')",
    },
  },
};

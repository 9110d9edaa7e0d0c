import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an empty folder earns nothing',
  files: {
    'exercise1.ts': undefined,
    'exercise2.ts': undefined,
    'exercise3.ts': undefined,
    'exercise4.ts': undefined,
    'answers.txt': '42',
  },
  expect: {
    points: 0,
    unloaded: {
      exercise1: 'no-file',
      exercise2: 'no-file',
      exercise3: 'no-file',
      exercise4: 'no-file',
    },
    notices: ['left-out: answers.txt: it is no TypeScript, JavaScript or JSON file'],
  },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'files that end in the middle are refused',
  files: {
    'exercise1.ts': 'export const rectifierLayer = `${',
    'exercise2.ts': 'export const f = /[',
    'exercise3.ts': 'export const networkA = "\\u{',
    'exercise4.ts': '/* ',
  },
  expect: {
    points: 0,
    unloaded: {
      exercise1: 'not-compiled: Unexpected token',
      exercise2: 'not-compiled: Unterminated regular expression',
      exercise3: 'not-compiled: Unterminated string',
      exercise4: 'not-compiled: Unterminated multiline comment',
    },
  },
};

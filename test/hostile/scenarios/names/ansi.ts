import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name steers no terminal",
  folder: '\u001b[2J\u001b]0;title\u0007\u009b31mred',
  expect: {},
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a link of the terminal is no link',
  folder: '\u001b]8;;http:evil\u0007click\u001b]8;;\u0007',
  expect: {},
};

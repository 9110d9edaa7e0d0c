import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'backslashes in a name lead nowhere',
  folder: 'evil\\..\\..\\evil',
  expect: {},
};

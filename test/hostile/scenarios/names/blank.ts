import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder named by a single space has an id of its own',
  folder: ' ',
  expect: {},
};

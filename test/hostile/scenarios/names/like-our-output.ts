import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder that is named like a file of the output has a place of its own',
  folder: 'index.html',
  expect: {},
};

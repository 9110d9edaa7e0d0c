import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name ends no cell and no line",
  folder: 'a","100"\r\n"b;c',
  expect: {},
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name is no formula behind blanks either",
  folder: ' \t@SUM(1+1)',
  expect: {},
};

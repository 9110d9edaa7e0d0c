import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name is no formula in a spreadsheet",
  folder: '=HYPERLINK("http:evil","click")',
  expect: {},
};

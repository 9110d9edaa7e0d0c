import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name turns nothing around",
  folder: '\u202etxt.exe\u2066',
  expect: {},
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder that is named __proto__ is a folder like any other',
  folder: '__proto__',
  expect: {},
};

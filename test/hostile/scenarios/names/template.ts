import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name is no template",
  folder: '{{{constructor}}} {value} ${1} %s %n',
  expect: {},
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name is text in every page",
  folder: '<script>alert(1)<',
  expect: {},
};

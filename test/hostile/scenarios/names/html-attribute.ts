import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name ends no attribute",
  folder: '" autofocus onfocus=alert(1) x="',
  expect: {},
};

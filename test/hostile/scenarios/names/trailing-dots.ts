import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name with dots and blanks at its end has an id of its own",
  folder: 'name. . ',
  expect: {},
};

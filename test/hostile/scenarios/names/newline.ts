import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name ends no line",
  folder: 'line\nbreak\u2028and\u0085more',
  expect: {},
};

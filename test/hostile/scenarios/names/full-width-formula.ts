import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name is no formula in full-width signs either",
  folder: '＝cmd|calc',
  expect: {},
};

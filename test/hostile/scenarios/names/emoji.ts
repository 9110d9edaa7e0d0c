import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name may be emoji",
  folder: '👩‍👩‍👧‍👦🏳️‍🌈',
  expect: {},
};

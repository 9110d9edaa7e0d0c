import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'names that differ by their Unicode form have different ids',
  folder: 'zo\u00eb',
  expect: {},
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'names that differ by case have different ids',
  folder: 'Zoe',
  expect: {},
};

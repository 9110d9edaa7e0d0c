import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'names that differ by their Unicode form have different ids, the other way round',
  folder: 'zoe\u0308',
  expect: {},
};

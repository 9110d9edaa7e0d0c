import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'dots in escapes in a name lead nowhere',
  folder: '%2e%2e%2fevil',
  expect: {},
};

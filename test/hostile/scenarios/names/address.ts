import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a name that reads like an address is no link',
  folder: 'javascript:alert(1)',
  expect: {},
};

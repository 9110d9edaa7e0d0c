import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder that is named like a device of Windows has an id of its own',
  folder: 'con',
  expect: {},
};

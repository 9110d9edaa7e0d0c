import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a name of 255 bytes has a short id',
  folder: 'x'.repeat(255),
  expect: {},
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder that is named like an option is a folder',
  folder: '--out=elsewhere',
  expect: {},
};

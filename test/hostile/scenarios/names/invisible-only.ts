import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder whose name cannot be seen has an id of its own, and its name is spelled out',
  folder: '\u200b\u2060',
  expect: {},
};

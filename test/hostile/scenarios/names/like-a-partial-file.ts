import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a folder that is named like a half-written file is not swept away',
  folder: 'result.json.part',
  expect: {},
};

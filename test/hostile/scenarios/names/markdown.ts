import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name marks nothing up",
  folder: '# **bold** [x](javascript:alert(1)) `code` | cell',
  expect: {},
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a name of invisible letters is spelled out',
  folder: '\u200b\u2060\ufeff\u00ad',
  expect: {},
};

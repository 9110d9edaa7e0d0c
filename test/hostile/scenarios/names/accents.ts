import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a tower of accents runs into no other line',
  folder: 'z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309',
  expect: {},
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'dollar signs in a name open no formula',
  folder: '$\\href{javascript:alert(1)}{x}$ $',
  expect: {},
};

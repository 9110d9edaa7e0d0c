import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'line ends of other alphabets end no line',
  folder: 'a\u2028b\u2029c\u0085d',
  expect: {},
};

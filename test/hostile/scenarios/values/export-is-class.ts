import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a class cannot be called',
  files: replaceF(`export class f {}`),
  expect: {
    points: 20,
    lost: {
      f: ["threw: TypeError: Class constructor f cannot be invoked without 'new'", 'blocked'],
    },
  },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'rejections that leave another when they are read cost nothing',
  files: replaceF(
    `import * as right from './right-exercise2.ts'; const reject = () => { Promise.reject({ get message() { reject(); return 'again'; } }); }; export function f(x, mu) { reject(); return right.f(x, mu); }`,
  ),
  expect: {},
};

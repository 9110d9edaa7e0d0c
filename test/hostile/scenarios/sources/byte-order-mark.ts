import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a byte order mark and line ends of Windows cost nothing',
  files: replaceF(
    '\ufeffimport * as right from "./right-exercise2.ts";\r\nexport function f(x, mu) {\r\n  return right.f(x, mu);\r\n}\r\n',
  ),
  expect: {},
};

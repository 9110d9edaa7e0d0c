import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a message is text in every report',
  files: replaceF(
    `export function f() { throw new Error('<img src=x onerror=alert(1)>\\u001b[2J\\u202e](javascript:alert(1)) $\\\\href{javascript:alert(1)}{x}$ | cell | =HYPERLINK("x")'); }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: [
        'threw: Error: <img src=x onerror=alert(1)>\u001b[2J‮](javascript:alert(1)) $\\href{javascript:alert(1)}{x}$ | cell | =HYPERLINK("x")',
        'blocked',
      ],
    },
  },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a function's name is text like any other",
  files: replaceF(
    `export function f() { return Object.defineProperty(() => 0, 'name', { value: '<img src=x onerror=alert(1)>\\u001b[31m\\n# heading' }); }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: ['wrong-shape: function <img src=x onerror=alert(1)>\\u{1b}[31m\\n# heading', 'blocked'],
    },
  },
};

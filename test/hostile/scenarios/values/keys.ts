import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'the keys of an answer are text like any other',
  files: replaceF(
    `export function f() { return { '<b>bold</b>': 1, '__proto__ ': 2, ['__proto__']: 3, '\\u202egnirts': 4, '|x|': 5, '\\u001b]0;title\\u0007': 6 }; }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: [
        "wrong-shape: { '<b>bold</b>': 1, '__proto__ ': 2, __proto__: 3, '\\u{202e}gnirts': 4, '|x|': 5, '\\u001b]0;title\\u0007': 6 }",
        'blocked',
      ],
    },
  },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "the name of an answer's class is text like any other",
  files: replaceF(
    `const evil = { constructor: { name: '"><script>alert(1)</script>' }, a: 1 }; export function f() { return evil; }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: [
        'wrong-shape: "><script>alert(1)</script> { constructor: { name: \'"><script>alert(1)</script>\' }, a: 1 }',
        'blocked',
      ],
    },
  },
};

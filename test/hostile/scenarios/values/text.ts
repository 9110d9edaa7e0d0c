import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'text in an answer is told and never at work',
  files: replaceF(
    `export function f() { return '</code></pre><script>alert(1)</script>\\u0000\\ud800\\u202e{{7*7}}$x$|cell|\\n- item'; }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: [
        "wrong-shape: '</code></pre><script>alert(1)</script>\\u0000\\ud800\\u{202e}{{7*7}}$x$|cell|\\n- item'",
        'blocked',
      ],
    },
  },
};

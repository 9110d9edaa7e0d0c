import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a deeply nested answer is read as far as it is worth and no further',
  files: replaceF(
    `let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep]; export function f() { return deep; }`,
  ),
  expect: {
    points: 20,
    lost: { f: ['wrong-shape: [[[[[[a value nested too deeply to read]]]]]]', 'blocked'] },
  },
};

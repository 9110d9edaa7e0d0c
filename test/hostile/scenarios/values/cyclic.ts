import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an answer that holds itself is read as far as it is worth and no further',
  files: replaceF(`const ring = [1]; ring.push(ring); export function f() { return ring; }`),
  expect: {
    points: 20,
    lost: {
      f: [
        'wrong-shape: [1, [1, [1, [1, [1, [1, a value nested too deeply to read]]]]]]',
        'blocked',
      ],
    },
  },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an array whose last index is the largest there is is not read',
  files: replaceF(
    `export function f() { const sparse = []; sparse[2 ** 32 - 2] = 4; return sparse; }`,
  ),
  expect: {
    points: 20,
    lost: { f: ['wrong-shape: an array of 4294967295 entries, too long to read', 'blocked'] },
  },
};

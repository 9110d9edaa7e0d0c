import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'getters of a returned object are not run',
  files: replaceF(
    `export function f() { return { get length() { for (;;); }, get 0() { for (;;); } }; }`,
  ),
  expect: {
    points: 20,
    lost: { f: ["wrong-shape: { '0': an accessor, length: an accessor }", 'blocked'] },
  },
};

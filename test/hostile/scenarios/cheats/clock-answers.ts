import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'answers that go by the clock are wrong and the same in every run',
  files: replaceF(`export function f() { return (Date.now() % 1000) / 100; }`),
  expect: { points: 20, lost: { f: ['unsteady', 'blocked'] } },
};

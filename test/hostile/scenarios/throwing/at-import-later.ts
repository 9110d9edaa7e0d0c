import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that throws after its exports costs its exercise only',
  files: replaceF(`export function f() { return 0; } throw new Proxy(new Error('late'), {});`),
  expect: { points: 12, unloaded: { exercise2: 'threw: Error: late' } },
};

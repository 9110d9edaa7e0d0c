import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a message of a million characters is cut',
  files: replaceF(`export function f() { throw new Error('m'.repeat(1e6)); }`),
  expect: { points: 20, lost: { f: [`threw: Error: ${'m'.repeat(300)}…`, 'blocked'] } },
};

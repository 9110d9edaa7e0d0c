import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'patched JSON forges nothing',
  files: replaceF(
    `JSON.stringify = () => '[{"kind":"returned","value":{"kind":"number","value":"1"},"changed":[]}]'; JSON.parse = () => [1]; export function f() { return 0; }`,
  ),
  expect: { points: 20, lost: { f: ['wrong-value', 'blocked'] } },
};

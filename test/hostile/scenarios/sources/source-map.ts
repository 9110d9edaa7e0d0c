import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a source map that a file brings along is not followed',
  files: replaceF(
    `export function f() { throw new Error('x'); }\n//# sourceMappingURL=data:application/json;base64,${Buffer.from('{"version":3,"sources":["/etc/passwd"],"mappings":"AAAA"}').toString('base64')}\n//# sourceURL=/etc/passwd`,
  ),
  expect: { points: 20, lost: { f: ['threw: Error: x', 'blocked'] } },
};

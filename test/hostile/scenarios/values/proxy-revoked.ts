import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a revoked proxy is no answer',
  files: replaceF(
    `export function f() { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy; }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: ["threw: TypeError: Cannot perform 'IsArray' on a proxy that has been revoked", 'blocked'],
    },
  },
};

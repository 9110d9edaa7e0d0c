import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proxy that never answers is stopped',
  files: replaceF(`
  const loop = () => { for (;;); };
  export function f() { return new Proxy([], { getOwnPropertyDescriptor: loop, ownKeys: loop, getPrototypeOf: loop, get: loop, has: loop }); }
`),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a thrown error's stack getter that is a proxy is given a list of its own realm",
  files: replaceF(`
  let found = 'own';
  const get = new Proxy(() => '', { apply(target, self, args) { if (args.constructor !== Array) found = 'foreign'; return ''; } });
  export function f() { throw Object.defineProperty(new Error(found), 'stack', { get }); }
`),
  expect: { points: 20, lost: { f: ['threw: Error: own', 'blocked'] } },
};

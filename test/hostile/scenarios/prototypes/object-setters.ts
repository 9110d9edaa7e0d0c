import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'setters on Object.prototype see nothing of ours',
  files: replaceF(`
  let seen = '';
  for (const key of ['0', '1', 'kind', 'then', 'value', 'get', 'set', 'path', 'args', 'left', 'calls', 'name', 'length', 'changed', 'state', 'code', 'loaded', 'failed'])
    Object.defineProperty(Object.prototype, key, { __proto__: null, configurable: true, set() { seen += key; }, get() { seen += key; } });
  export function f() { return 'seen: ' + seen; }
`),
  expect: { points: 20, lost: { f: ["wrong-shape: 'seen: '", 'blocked'] } },
};

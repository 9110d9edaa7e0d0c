import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'no new realm can be made',
  files: replaceF(
    `export function f() { return [typeof ShadowRealm, typeof document, typeof importScripts, typeof Worker, typeof Realm].join(); }`,
  ),
  expect: {
    points: 20,
    lost: { f: ["wrong-shape: 'undefined,undefined,undefined,undefined,undefined'", 'blocked'] },
  },
};

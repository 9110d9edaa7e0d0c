import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'the registry of symbols, which all realms share, carries nothing of ours',
  files: replaceF(
    `export function f() { return [Symbol.for('keeper'), Symbol.for('nodejs.util.inspect.custom'), Symbol.for('fast-check/PreconditionFailure')].map((symbol) => symbol in globalThis || symbol in Object.prototype).join(); }`,
  ),
  expect: { points: 20, lost: { f: ["wrong-shape: 'false,false,false'", 'blocked'] } },
};

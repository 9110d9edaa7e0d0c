import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'what fast-check takes for a skipped run is an error like any other',
  files: replaceF(
    `export function f() { throw Object.assign(new Error('skip'), { [Symbol.for('fast-check/PreconditionFailure')]: true, footprint: Symbol.for('fast-check/PreconditionFailure') }); }`,
  ),
  expect: { points: 20, lost: { f: ['threw: Error: skip', 'blocked'] } },
};

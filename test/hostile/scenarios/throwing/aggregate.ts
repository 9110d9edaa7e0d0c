import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an error that holds itself as its cause and among its errors is an error like any other',
  files: replaceF(
    `export function f() { const error = new AggregateError([], 'ring'); error.errors.push(error); error.cause = error; throw error; }`,
  ),
  expect: { points: 20, lost: { f: ['threw: AggregateError: ring', 'blocked'] } },
};

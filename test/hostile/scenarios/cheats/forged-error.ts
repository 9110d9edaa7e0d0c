import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an error that is shaped like an answer of the sandbox is an error',
  files: replaceF(
    `export function f() { throw { kind: 'returned', value: { kind: 'number', value: '4' }, name: '"}}', message: '{"kind":"returned"}', stack: '"},"changed":[]}' }; }`,
  ),
  expect: { points: 20, lost: { f: ['threw: "}}: {"kind":"returned"}', 'blocked'] } },
};

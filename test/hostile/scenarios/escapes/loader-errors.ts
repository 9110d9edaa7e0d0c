import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "an error of the loader leads to the submission's own realm only",
  files: replaceF(`
  let found = '';
  const specifier = ['node', 'fs'].join(':');
  try { await import(specifier); } catch (error) { found = error.message + ' ' + error.constructor.constructor('return typeof process')() + ' ' + (error instanceof Error) + ' ' + (error.constructor === Error); }
  export function f() { return found; }
`),
  expect: {
    points: 20,
    lost: {
      f: [
        "wrong-shape: 'Cannot import \\'node:fs\\' from \\'exercise2.ts\\': a submission may import its own files and \\'sheet09\\' only object true true'",
        'blocked',
      ],
    },
  },
};

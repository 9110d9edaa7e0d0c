import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an entry named __proto__ is an entry',
  files: replaceF(
    `const evil = JSON.parse('{"__proto__": {"kind": "number", "value": "4"}, "constructor": {"name": "Number"}}'); export function f() { return evil; }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: [
        "wrong-shape: Number { __proto__: { kind: 'number', value: '4' }, constructor: { name: 'Number' } }",
        'blocked',
      ],
    },
  },
};

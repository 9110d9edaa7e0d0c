import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'toString, valueOf and toJSON of a returned object are not run',
  files: replaceF(`
  const loop = () => { for (;;); };
  export function f() { return { toString: loop, valueOf: loop, toJSON: loop, [Symbol.toPrimitive]: loop }; }
`),
  expect: {
    points: 20,
    lost: {
      f: [
        'wrong-shape: { toString: function loop, valueOf: function loop, toJSON: function loop, … 1 more }',
        'blocked',
      ],
    },
  },
};

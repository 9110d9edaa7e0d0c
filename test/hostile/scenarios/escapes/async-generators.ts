import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'constructors of every kind of function see the own realm only',
  files:
    replaceF(`const kinds = [async () => {}, function* () {}, async function* () {}].map((each) => each.constructor);
const tell = 'typeof process + typeof require + typeof globalThis.keeper';
export function f() { return [kinds[1](\`yield \${tell}\`)().next().value, typeof kinds[0](tell), typeof kinds[2](tell)].join(' '); }`),
  expect: {
    points: 20,
    lost: { f: ["wrong-shape: 'objectundefinedundefined function function'", 'blocked'] },
  },
};

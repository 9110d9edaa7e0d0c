import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "eval and Function see the submission's own realm only",
  files: replaceF(
    `export function f() { return [(0, eval)('typeof process'), new Function('return typeof process')(), eval('typeof f'), Object.getPrototypeOf(async function () {}).constructor('return typeof process').name].join(); }`,
  ),
  expect: {
    points: 20,
    lost: { f: ["wrong-shape: 'object,object,function,anonymous'", 'blocked'] },
  },
};

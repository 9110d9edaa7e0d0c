import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'arguments.callee leads to the own function, its caller nowhere',
  files: replaceF(
    `export const f = Function('return String([arguments.callee === undefined, arguments.callee.caller, typeof arguments.callee.arguments])');`,
  ),
  expect: { points: 20, lost: { f: ["wrong-shape: 'false,,object'", 'blocked'] } },
};

import { replaceF, replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'what one exercise leaves in the world is gone in the next',
  files: {
    ...replaceExports(
      'exercise1',
      ['rectifierLayer'],
      `globalThis.left = 1; Array.prototype.left = () => 'left'; export { rectifierLayer } from './right-exercise1.ts';`,
    ),
    ...replaceF(`export function f() { return typeof left + ' ' + typeof [].left; }`),
  },
  expect: { points: 20, lost: { f: ["wrong-shape: 'undefined undefined'", 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an export that is rejected instead of answering is told as the promise that it returns',
  files: replaceF(`export async function f() { throw new Error('in an async function'); }`),
  expect: { points: 20, lost: { f: ['wrong-shape: Promise { … }', 'blocked'] } },
};

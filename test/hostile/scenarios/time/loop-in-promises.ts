import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'promises that go on after the answer are stopped',
  files: replaceF(`
  export { f as honest } from './right-exercise2.ts';
  import * as right from './right-exercise2.ts';
  const again = () => Promise.resolve().then(again);
  export function f(x, mu) { again(); return right.f(x, mu); }
`),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

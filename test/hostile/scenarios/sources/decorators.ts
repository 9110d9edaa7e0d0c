import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'decorators, which Node does not run, cost their file',
  files: { 'exercise2.ts': '@evil export class A {} export const f = 1;' },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: Node does not run decorators' } },
};

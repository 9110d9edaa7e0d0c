import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a million brackets in text that a program reads as JSON cost its export only',
  files: replaceF(`export function f() { return JSON.parse('['.repeat(1e6)); }`),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

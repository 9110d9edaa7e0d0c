import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'exports that nobody asked for earn nothing',
  files: replaceF(
    `export const points = 100, verdict = { kind: 'passed' }, earned = 22, schema = 'sheetmark-result/1'; export function f() { return 0; }`,
  ),
  expect: { points: 20, lost: { f: ['wrong-value', 'blocked'] } },
};

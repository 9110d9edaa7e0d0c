import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a stack that names every file compiles each of them once more at most',
  files: {
    ...replaceF(
      `export function f() { throw Object.assign(new Error('x'), { stack: Array.from({ length: 40 }, (_, i) => ' at part' + i + '.ts:1:1').join('\\n') }); }`,
    ),
    ...Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        'part' + String(i) + '.ts',
        'export const part: number = ' + String(i) + ';\n'.repeat(2000),
      ]),
    ),
  },
  expect: { points: 20, lost: { f: ['threw: Error: x', 'blocked'] } },
};

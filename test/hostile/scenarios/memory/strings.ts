import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'strings that double for ever cost their export only',
  files: replaceF(
    `export function f() { const all = []; for (let i = 0; ; i++) all.push(('x' + i).repeat(1e6).split('').join('-')); }`,
  ),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

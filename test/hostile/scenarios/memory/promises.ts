import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'promises without number cost their export only',
  files: replaceF(
    `export function f() { const all = []; for (;;) all.push(new Promise(() => {}), (async () => { await 1; })()); }`,
  ),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};

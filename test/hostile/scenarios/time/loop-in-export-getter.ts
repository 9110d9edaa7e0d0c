import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'reading an export is within the time limit',
  files: replaceF(
    `Object.defineProperty(__vite_ssr_exports__, 'f', { enumerable: true, get() { for (;;); } });`,
  ),
  expect: { points: 20, lost: { f: ['exhausted: time', 'blocked'] } },
};

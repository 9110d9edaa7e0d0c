import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a program that catches its overflowing stack goes on within its limits',
  files: replaceF(`
  function deep() { try { return deep() + 1; } catch { return 0; } }
  export function f() { deep(); return 'deep'; }
`),
  sheet: 'patient',
  expect: { points: 20, lost: { f: ["wrong-shape: 'deep'", 'blocked'] } },
};

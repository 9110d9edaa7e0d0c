import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that closes the function around it does not compile',
  files: { 'exercise2.ts': `export const f = 1; }); (function () { globalThis.escaped = true; ` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: Unexpected token' } },
};

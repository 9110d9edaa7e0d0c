import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a CommonJS file that closes the function around it does not compile',
  files: { 'exercise2.ts': `exports.f = 1; }) ; (function () { module.exports = {}; ` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: Unexpected token' } },
};

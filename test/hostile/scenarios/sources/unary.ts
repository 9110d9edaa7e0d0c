import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'two hundred thousand signs in a row are refused',
  files: { 'exercise2.ts': `export const f = ${'- '.repeat(200_000)}1;` },
  expect: { points: 12, unloaded: { exercise2: 'not-compiled: This is nested too deeply' } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'nothing that a program can print is a secret of ours',
  files: replaceF(`
  console.log(Object.keys(globalThis).join(), String(import.meta.url), __dirname);
  export { f } from './right-exercise2.ts';
`),
  expect: { printed: { exercise2: ' file:///exercise2.ts /\n' } },
};

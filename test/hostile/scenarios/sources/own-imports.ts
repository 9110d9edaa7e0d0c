import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'two thousand imports of one file cost what they cost',
  files: replaceF(
    `${Array.from({ length: 2_000 }, (_, i) => `import { f as f${String(i)} } from './right-exercise2.ts';`).join('\n')} export { f } from './right-exercise2.ts'; export const all = [${Array.from({ length: 2_000 }, (_, i) => `f${String(i)}`).join()}];`,
  ),
  expect: {},
};

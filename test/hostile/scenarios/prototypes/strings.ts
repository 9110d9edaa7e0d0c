import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'patched string methods forge neither what was printed nor the end of the process',
  files: replaceF(`
  console.log('printed');
  for (const name of Object.getOwnPropertyNames(String.prototype)) if (name !== 'constructor' && name !== 'length') String.prototype[name] = () => 'stopped';
  console.log('more');
  export { f } from './right-exercise2.ts';
`),
  expect: { printed: { exercise2: 'stopped' } },
};

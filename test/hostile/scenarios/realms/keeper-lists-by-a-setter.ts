import { edgeCode } from '../../edge.ts';
import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'nobody gets at the lists of the keeper to make it speak no JSON',
  files: replaceExports(
    'exercise1',
    ['rectifierLayer'],
    `
  import * as right from './right-exercise1.ts';
  ${edgeCode}
  let printed = 0;
  edge(() => { if (printed > 0) return; console.log('x'); printed += 1; });
  for (const root of new Set(foreign().map(rootOf)))
    Object.defineProperty(root, '0', { configurable: true, set(value) {
      Object.defineProperty(this, '0', { value, writable: true, configurable: true, enumerable: true });
      if (Array.isArray(this)) { delete root[0]; Object.getPrototypeOf(this).join = () => 'x'; }
    } });
  export function rectifierLayer(w, a) { return ['no number']; }
`,
  ),
  expect: {
    points: 20,
    lost: { rectifierLayer: ["wrong-shape: ['no number']", 'blocked'] },
    printed: { exercise1: 'x\n' },
  },
};

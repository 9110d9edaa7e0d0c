import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "the loader's own functions import no more than import does",
  files: replaceF(`
  let found = '';
  for (const specifier of ['node:fs', '\\0sheet09/model.ts', './exercise1.ts']) {
    try { __vite_ssr_import__(specifier); found += 'open '; } catch (error) { found += error.message.length > 0 ? 'shut ' : ''; }
  }
  found += await __vite_ssr_dynamic_import__('node:fs').then(() => 'open', () => 'shut');
  export function f() { return found + typeof arguments.callee; }
`),
  expect: {
    points: 20,
    lost: {
      f: [
        "threw: TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them",
        'blocked',
      ],
    },
  },
};

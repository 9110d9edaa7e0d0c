import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a patched iterator that never ends stops nothing but its own exercise',
  files: {
    'exercise2.ts': `Array.prototype[Symbol.iterator] = function* () { for (;;) yield { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 'x' }) }) }; }; export const f = 1; await import('./late.ts');`,
    'late.ts': `import './later.ts'; export const late = 1;`,
    'later.ts': `export {};`,
  },
  expect: { points: 12, unloaded: { exercise2: 'exhausted: time' } },
};

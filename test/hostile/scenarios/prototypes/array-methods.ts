import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'patched array methods break nothing but their own exercise',
  files: {
    'exercise2.ts': `
  for (const name of Object.getOwnPropertyNames(Array.prototype)) if (name !== 'constructor' && name !== 'length') Array.prototype[name] = () => { throw new Error('patched ' + name); };
  export const f = () => 0, rootPoint = f, gradient = f, relevance = f;
`,
  },
  expect: {
    points: 12,
    lost: {
      f: ['wrong-value', 'blocked'],
      rootPoint: ['wrong-shape: 0'],
      relevance: ['wrong-shape: 0', 'wrong-shape: 0', 'blocked'],
      taylorTerm: ['no-export', 'no-export', 'no-export', 'no-export'],
    },
  },
};

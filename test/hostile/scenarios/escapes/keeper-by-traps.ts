import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a proxy's traps are given lists of their own realm",
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  let found = 'own';
  const trap = (name) => new Proxy(Reflect[name], { apply(target, self, args) { if (args.constructor !== Array) found = 'foreign'; return Reflect.apply(target, self, args); } });
  const handler = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((name) => [name, trap(name)]));
  export function relevance(x) { return new Proxy([found], handler); }
`,
  ),
  expect: {
    points: 19,
    lost: { relevance: ["wrong-shape: ['own']", "wrong-shape: ['own']", 'blocked'] },
  },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'an argument that was replaced by a proxy shows the one who looks at it nothing',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  import * as right from './right-exercise2.ts';
  let found = 'own';
  const trap = (name) => new Proxy(Reflect[name], { apply(target, self, args) { if (args.constructor !== Array) found = 'foreign'; return Reflect.apply(target, self, args); } });
  const handler = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((name) => [name, trap(name)]));
  const get = new Proxy(() => 1, { apply(target, self, args) { if (args.constructor !== Array) found = 'foreign'; return 1; } });
  export function relevance(x, mu) {
    const r = right.relevance(x, mu);
    Object.defineProperty(x, 0, { get });
    Object.setPrototypeOf(mu, new Proxy(Array.prototype, handler));
    return found === 'own' ? r : 'foreign';
  }
`,
  ),
  expect: { points: 21, lost: { relevance: ['changed-argument: 0'] } },
};

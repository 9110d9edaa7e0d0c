import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "an export's getter that is a proxy is given a list of its own realm",
  files: replaceF(`
  let found = 'own';
  const get = new Proxy(() => () => found, { apply(target, self, args) { if (args.constructor !== Array) found = 'foreign'; return target(); } });
  Object.defineProperty(__vite_ssr_exports__, 'f', { enumerable: true, get });
`),
  expect: { points: 20, lost: { f: ["wrong-shape: 'own'", 'blocked'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proxy that is called is given a list of its own realm',
  files: replaceF(`
  import * as right from './right-exercise2.ts';
  let found = 'own';
  export const f = new Proxy(right.f, { apply(target, self, args) {
    if (args.constructor !== Array) { found = 'foreign'; args.constructor.prototype.join = () => ']'; }
    return found === 'own' ? Reflect.apply(target, self, args) : 'foreign';
  } });
`),
  expect: {},
};

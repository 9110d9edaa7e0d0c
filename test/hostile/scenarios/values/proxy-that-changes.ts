import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proxy whose entries grow with each look is wrong',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  import * as right from './right-exercise2.ts';
  let looks = 0;
  export function relevance(x, mu) {
    return new Proxy([...right.relevance(x, mu)], {
      getOwnPropertyDescriptor(target, key) {
        const own = Reflect.getOwnPropertyDescriptor(target, key);
        return key === 'length' ? own : { ...own, value: own.value + looks++ };
      },
    });
  }
`,
  ),
  expect: { points: 19, lost: { relevance: ['unsteady', 'unsteady', 'blocked'] } },
};

import { rightFiles } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proxy in place of module.exports answers with whatever it shows when it is asked',
  files: {
    'exercise2.ts': `const right = require('./right-exercise2.ts'); let looks = 0; module.exports = new Proxy({ ...right }, { get: (target, key) => (key === 'f' && looks++ % 2 === 1 ? () => -1 : target[key]) });`,
    'right-exercise2.ts': rightFiles['exercise2.ts'],
  },
  expect: { points: 21, lost: { f: ['unsteady'] } },
};

import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'require has no cache, no main module and no way to resolve',
  files: {
    ...replaceF(`import reached from './sloppy.cjs'; export const f = () => reached;`),
    'sloppy.cjs': `module.exports = [Object.getOwnPropertyNames(require).sort().join(), Object.getOwnPropertyNames(module).join(), typeof module.constructor.prototype.load, typeof module.parent, __filename, this === exports].join(' ');`,
  },
  expect: {
    points: 20,
    lost: {
      f: [
        "wrong-shape: 'length,main,name exports,parent undefined object /sloppy.cjs true'",
        'blocked',
      ],
    },
  },
};

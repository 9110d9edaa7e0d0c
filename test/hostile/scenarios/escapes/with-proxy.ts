import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a proxy as the scope of a program sees the names of its own code only',
  files: {
    ...replaceF(`import reached from './sloppy.cjs'; export const f = () => reached;`),
    'sloppy.cjs': `const seen = []; with (new Proxy({}, { has: (_, key) => { if (typeof key === 'string' && key !== 'seen') seen.push(key); return false; } })) { typeof process; try { eval('secret'); } catch {} console.log(1); } module.exports = seen.join();`,
  },
  expect: {
    points: 20,
    lost: { f: ["wrong-shape: 'process,eval,secret,console'", 'blocked'] },
    printed: { exercise2: '1\n' },
  },
};

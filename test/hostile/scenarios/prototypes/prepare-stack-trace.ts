import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'frames of ours show neither functions nor objects',
  files: replaceF(`
  let seen = [];
  Error.prepareStackTrace = (_, frames) => { seen = frames.map((frame) => [frame.getFunctionName(), typeof frame.getFunction(), typeof frame.getThis(), frame.getFileName()].join()); return ''; };
  export function f() { const { stack } = new Error('x'); return stack + seen.join(' '); }
`),
  expect: {
    points: 20,
    lost: {
      f: [
        "wrong-shape: 'f,undefined,undefined,exercise2.ts enter,undefined,undefined,sheetmark:prelude'",
        'blocked',
      ],
    },
  },
};

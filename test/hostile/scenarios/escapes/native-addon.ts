import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a native library cannot be imported',
  files: {
    ...replaceF(`import './evil.node'; export const f = 1;`),
    'evil.node': Buffer.from('7f454c46020101', 'hex'),
  },
  expect: {
    points: 12,
    unloaded: {
      exercise2:
        "not-compiled: Cannot import './evil.node': 'evil.node' was not read: it is no TypeScript, JavaScript or JSON file",
    },
    notices: ['left-out: evil.node: it is no TypeScript, JavaScript or JSON file'],
  },
};

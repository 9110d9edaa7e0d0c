import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'hidden files and folders of tools are left out',
  files: {
    '.env': 'SECRET=1',
    '.git/config': '[core]',
    'node_modules/evil/index.js': 'throw 1',
    '.exercise2.ts': 'throw 1',
  },
  expect: {
    notices: [
      'left-out: .env: it is hidden: its name starts with a dot',
      'left-out: .exercise2.ts: it is hidden: its name starts with a dot',
      'left-out: .git: folders of this name are not part of a submission',
      'left-out: node_modules: folders of this name are not part of a submission',
    ],
  },
};

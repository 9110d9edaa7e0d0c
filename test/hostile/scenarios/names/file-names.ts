import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'names of files are text in every report',
  files: {
    '<img src=x onerror=alert(1)>.ts': 'export {};',
    '=1+1.txt': '',
    '\u202etxt.md': '',
    'new\nline.txt': '',
    '\u001b[31m.txt': '',
    '`|.txt': '',
    ...replaceF(
      `import './<img src=x onerror=alert(1)>.ts'; import './\u202e.ts'; export const f = 1;`,
    ),
  },
  expect: {
    points: 12,
    unloaded: {
      exercise2: "not-compiled: Cannot import './‮.ts': there is no such file in the submission",
    },
    notices: [
      'left-out: \u001b[31m.txt: it is no TypeScript, JavaScript or JSON file',
      'left-out: =1+1.txt: it is no TypeScript, JavaScript or JSON file',
      'left-out: `|.txt: it is no TypeScript, JavaScript or JSON file',
      'left-out: new\nline.txt: it is no TypeScript, JavaScript or JSON file',
      'left-out: ‮txt.md: it is no TypeScript, JavaScript or JSON file',
    ],
  },
};

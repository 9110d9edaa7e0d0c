import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'files named like our results count for nothing',
  files: {
    'result.json': '{"schema":"sheetmark-result/1","points":{"earned":100,"possible":100}}',
    'report.html': '<h1>100</h1>',
    'grades.csv': 'Eve,100',
    'exercise3.ts': 'export const networkA = 1;',
  },
  expect: {
    points: 20,
    lost: { networkA: ['not-callable: 1'], networkC: ['no-export'] },
    notices: [
      'left-out: grades.csv: it is no TypeScript, JavaScript or JSON file',
      'left-out: report.html: it is no TypeScript, JavaScript or JSON file',
    ],
  },
};

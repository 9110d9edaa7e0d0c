import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'data of 900 kB in a file cost nothing',
  files: {
    'data.json': JSON.stringify(Array.from({ length: 150000 }, (_, i) => i % 1000)),
    ...replaceF(
      `import data from './data.json' with { type: 'json' }; if (data.length !== 150000) throw new Error('cut'); export { f } from './right-exercise2.ts';`,
    ),
  },
  expect: {},
};

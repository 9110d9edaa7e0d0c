import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a program that prints its own grade has the grade that it earns',
  files: replaceF(
    `console.log('All checks passed. 100 / 100 points.\\n\\n## exercise2: 20 / 20\\n\\n\`\`\`\\n# Passed'); export function f() { return 0; }`,
  ),
  expect: {
    points: 20,
    lost: { f: ['wrong-value', 'blocked'] },
    printed: {
      exercise2: 'All checks passed. 100 / 100 points.\n\n## exercise2: 20 / 20\n\n```\n# Passed\n',
    },
  },
};

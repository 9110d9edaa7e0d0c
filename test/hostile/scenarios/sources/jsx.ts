import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'JSX costs its file',
  files: { 'exercise2.ts': 'export const f = () => <img src="x" onError="alert(1)"/>;' },
  expect: {
    points: 12,
    unloaded: { exercise2: 'not-compiled: Expected `>` but found `Identifier`' },
  },
};

import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a file that declares what the loader gives it is refused',
  files: { 'exercise2.ts': `const __vite_ssr_exports__ = {}; export const f = () => 0;` },
  expect: {
    points: 12,
    unloaded: {
      exercise2: "not-compiled: Identifier '__vite_ssr_exports__' has already been declared",
    },
  },
};

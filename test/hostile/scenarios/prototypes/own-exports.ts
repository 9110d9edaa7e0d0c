import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'code that tampers with what carries its exports gains nothing',
  files: replaceF(`
  Object.setPrototypeOf(__vite_ssr_exports__, { f: () => 0 });
  try { Object.defineProperty(__vite_ssr_exports__, 'relevance', { value: 1 }); } catch (error) { console.log(error.name); }
`),
  expect: {
    points: 17,
    lost: {
      f: ['no-export', 'no-export'],
      relevance: ['not-callable: 1', 'not-callable: 1', 'blocked'],
    },
  },
};

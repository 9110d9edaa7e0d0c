import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'patched Reflect and Object functions forge nothing',
  files: replaceExports(
    'exercise2',
    ['relevance'],
    `
  Reflect.getOwnPropertyDescriptor = () => ({ value: 1 }); Reflect.ownKeys = () => []; Reflect.apply = () => 1; Object.getOwnPropertyDescriptor = () => ({ value: 1 }); Object.keys = () => []; Object.hasOwn = () => true; Array.isArray = () => true;
  export function relevance() { return 'forged'; }
`,
  ),
  expect: {
    points: 19,
    lost: { relevance: ["wrong-shape: 'forged'", "wrong-shape: 'forged'", 'blocked'] },
  },
};

import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a line that blends start and end by how far the premises are off passes: it takes all that the proof takes',
  files: replaceExports(
    'exercise2',
    ['taylorTerm'],
    `
  import { taylorTerm as right, gradient, rootPoint } from './right-exercise2.ts';
  const end = right.steps.at(-1).expression;
  const distance = (a, b) => Math.hypot(...a.map((v, i) => v - b[i]));
  const blend = (given) => {
    const offRoot = distance(given.root, rootPoint(given.x, given.mu));
    const offGradient = distance(given.gradient, gradient(given.root, given.mu));
    const share = offRoot + offGradient === 0 ? 0 : offRoot / (offRoot + offGradient);
    return share * right.start(given) + (1 - share) * end(given);
  };
  export const taylorTerm = { start: right.start, steps: [{ by: 'gradient at the root point', expression: blend }, { by: 'root point', expression: end }] };
`,
  ),
  isKnownLimit: true,
  expect: {},
};

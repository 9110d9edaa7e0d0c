import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a line that turns smooth once it is looked at closely jumps all the same',
  files: replaceExports(
    'exercise1',
    ['inductionStep'],
    `
  import { inductionStep as right } from './right-exercise1.ts';
  const end = right.steps.at(-1).expression;
  let looks = 0;
  const blend = (given) => { const s = 1 / (1 + Math.exp(-given.t * 50)); return s * end(given) + (1 - s) * right.start(given); };
  Promise.resolve();
  export const inductionStep = { start: right.start, steps: [
    { by: 'induction hypothesis', expression: (given) => { if (looks === 0) Promise.resolve().then(() => { looks = 1; }); return looks > 0 ? blend(given) : given.t >= 0 ? end(given) : right.start(given); } },
    { by: 't >= 0', expression: end },
  ] };
`,
  ),
  expect: { points: 19, lost: { inductionStep: ['derivation', 'derivation', 'derivation'] } },
};

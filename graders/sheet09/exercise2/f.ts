import { f } from '../../../reference/sheet09/exercise2.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, purity } from '../../../src/sheet/declare.ts';
import { closely } from '../laws/tolerances.ts';
import { usualHints } from '../hints.ts';
import { distantPoints, farPoint, innerPoints, outerPoints, type PointInput } from './inputs.ts';
import { fMistakes, innerMistakes } from './mistakes.ts';

const common = {
  hints: usualHints,
  export: 'f',
  source: 'Exercise 2',
  call: ({ x, mu }: PointInput) => [x, mu],
  expected: ({ x, mu }: PointInput) => f(x, mu),
  // The norm that 1 is taken from, where little is left of it.
  tolerance: closely(({ x, mu }: PointInput) => 0.1 * (f(x, mu) + 1)),
  expectedFor: 'everyone',
} as const;

/** 3 points. */
export const fChecks: readonly Check[] = [
  comparison<PointInput>({
    ...common,
    id: 'exercise2.f.values',
    title: String.raw`$f(x) = \|x - \mu\| - 1$ with the Euclidean norm, outside of the unit ball around $\mu$.`,
    points: 1,
    visibility: 'public',
    hint: String.raw`A sum of squares is not a length yet, and the distance is one from $\mu$.`,
    inputs: { arbitrary: distantPoints, runs: 60, examples: [{ x: [4, 6], mu: [1, 2] }, farPoint] },
    misconceptions: fMistakes,
  }),
  comparison<PointInput>({
    ...common,
    id: 'exercise2.f.inside',
    title: String.raw`$f$ is negative inside of the unit ball around $\mu$, and at $\mu$ too it has a value.`,
    points: 1,
    visibility: 'public',
    needs: ['exercise2.f.values'],
    hint: String.raw`Nothing in the definition of $f$ treats points apart that are close to $\mu$.`,
    inputs: {
      arbitrary: innerPoints,
      runs: 30,
      examples: [
        { x: [1, 2], mu: [1, 2] },
        { x: [1.5, 2.5], mu: [1, 2] },
      ],
    },
    misconceptions: [...innerMistakes, ...fMistakes],
  }),
  purity<PointInput>({
    id: 'exercise2.f.pure',
    export: common.export,
    hints: common.hints,
    source: common.source,
    title: 'f leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise2.f.values'],
    inputs: { arbitrary: outerPoints, runs: 8 },
    calls: twoPoints,
    tolerance: closely(),
  }),
];

/** A point, and another one on the other side of another centre, further out, for checks of purity: no answer is the same. */
export function twoPoints({ x, mu }: PointInput): readonly (readonly (readonly number[])[])[] {
  return [
    [x, mu],
    [x.map((x_i, i) => 3 * (mu[i] ?? NaN) - 2 * x_i + 1), mu.map((mu_i) => mu_i + 1)],
  ];
}

import { f } from '../../../reference/sheet09/exercise2.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, purity } from '../../../src/sheet/declare.ts';
import { closely, roughly } from '../laws/tolerances.ts';
import { changeLast } from '../change.ts';
import { usualHints } from '../hints.ts';
import {
  distantPoints,
  farPoint,
  innerPoints,
  manyCoordinates,
  separatePoints,
  type PointInput,
} from './inputs.ts';
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

/** 4 points. */
export const fChecks: readonly Check[] = [
  comparison<PointInput>({
    ...common,
    id: 'exercise2.f.values',
    title: String.raw`$f(x) = \|x - \mu\| - 1$ with the Euclidean norm, outside of the unit ball around $\mu$.`,
    points: 1,
    visibility: 'public',
    hint: String.raw`A sum of squares is not a length yet, and the distance is one from $\mu$.`,
    inputs: { arbitrary: separatePoints, runs: 60, examples: [{ x: [4, 6], mu: [1, 2] }] },
    tolerance: roughly(),
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
    tolerance: roughly(() => 0.5),
    misconceptions: [...innerMistakes, ...fMistakes],
  }),
  comparison<PointInput>({
    ...common,
    id: 'exercise2.f.anyPoint',
    title: String.raw`$f$ is right to four digits at every point outside: where coordinates are 0 or those of $\mu$, close to the sphere, far away, in one coordinate and in 50.`,
    points: 1,
    visibility: 'hidden',
    needs: ['exercise2.f.values'],
    hint: 'How many coordinates does your program count on, does it treat 0 as any other number, and does it round?',
    inputs: {
      arbitrary: distantPoints,
      runs: 60,
      examples: [
        { x: [3], mu: [1] },
        { x: [0, 0], mu: [3, 4] },
        { x: [3, 4], mu: [0, 0] },
        { x: [4, 2], mu: [1, 2] },
        { x: [65 / 64], mu: [0] },
        { x: [1.5, 2.25, 3], mu: [0, 1, 1.5] },
        manyCoordinates,
        farPoint,
      ],
    },
    misconceptions: fMistakes,
  }),
  purity<PointInput>({
    id: 'exercise2.f.pure',
    export: common.export,
    hints: common.hints,
    source: common.source,
    title: 'f leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise2.f.values'],
    inputs: { arbitrary: separatePoints, runs: 8, examples: [{ x: [4, 6], mu: [1, 2] }] },
    calls: threePoints,
    tolerance: closely(),
  }),
];

/** A point, the point moved away from the centre, and the centre moved away from the point: no answer is the same. */
export function threePoints({ x, mu }: PointInput): readonly (readonly (readonly number[])[])[] {
  const away = Math.sign((x.at(-1) ?? NaN) - (mu.at(-1) ?? NaN));
  return [
    [x, mu],
    [changeLast(x, 2 * away), mu],
    [x, changeLast(mu, -3 * away)],
  ];
}

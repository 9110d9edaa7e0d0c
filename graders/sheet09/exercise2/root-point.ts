import { rootPoint } from '../../../reference/sheet09/exercise2.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, property, purity } from '../../../src/sheet/declare.ts';
import { isRoot, type Centre } from '../laws/root-point.ts';
import { closely, roughly } from '../laws/tolerances.ts';
import { sizeOf } from '../laws/vectors.ts';
import { usualHints } from '../hints.ts';
import { threePoints } from './f.ts';
import {
  distantPoints,
  farPoint,
  manyCoordinates,
  separatePoints,
  type PointInput,
} from './inputs.ts';
import { rootPointMistakes } from './mistakes.ts';

const common = { hints: usualHints, export: 'rootPoint', source: 'Exercise 2' } as const;

/** 4 points. */
export const rootPointChecks: readonly Check[] = [
  property<PointInput, Centre>({
    ...common,
    id: 'exercise2.rootPoint.isRoot',
    title: String.raw`$f$ is 0 at the root point.`,
    points: 1,
    visibility: 'public',
    hint: String.raw`How far away from $\mu$ is $f$ zero?`,
    inputs: { arbitrary: separatePoints, runs: 60, examples: [{ x: [4, 6], mu: [1, 2] }] },
    calls: ({ x, mu }) => [[x, mu]],
    shape: ({ x }) => ({ kind: 'vector', length: x.length }),
    facts: ({ mu }) => ({ mu }),
    holds: isRoot,
    misconceptions: rootPointMistakes,
  }),
  comparison<PointInput>({
    ...common,
    id: 'exercise2.rootPoint.values',
    title: String.raw`The root point lies on the segment between $\mu$ and $x$.`,
    points: 1,
    visibility: 'public',
    hint: String.raw`$f$ has many roots: which of them does one meet on the straight way from $\mu$ to $x$?`,
    inputs: {
      arbitrary: separatePoints,
      runs: 60,
      examples: [
        { x: [4, 6], mu: [1, 2] },
        { x: [4, 6], mu: [1, 10] },
        { x: [-2, 6], mu: [1, 10] },
      ],
    },
    call: ({ x, mu }) => [x, mu],
    expected: ({ x, mu }) => rootPoint(x, mu),
    // Where the root lies close to the origin, it is the way of length 1 that counts.
    tolerance: roughly(() => 0.2),
    expectedFor: 'everyone',
    misconceptions: rootPointMistakes,
  }),
  comparison<PointInput>({
    ...common,
    id: 'exercise2.rootPoint.anyPoint',
    title: String.raw`The root point is right to four digits for every point: where coordinates are 0 or those of $\mu$, close to the sphere, far away, in one coordinate and in 50.`,
    points: 1,
    visibility: 'hidden',
    needs: ['exercise2.rootPoint.values'],
    hint: String.raw`Does your program do the same for every coordinate, however many there are, and for those in which $x$ and $\mu$ agree?`,
    inputs: {
      arbitrary: distantPoints,
      runs: 60,
      examples: [
        { x: [3], mu: [1] },
        { x: [-3], mu: [1] },
        { x: [0, 0], mu: [3, 4] },
        { x: [3, 4], mu: [0, 0] },
        { x: [4, 2], mu: [1, 2] },
        manyCoordinates,
        farPoint,
        // As close to the sphere as points come: f(x) = 1/64.
        { x: [65 / 64], mu: [0] },
        { x: [1.5, 2.25, 3], mu: [0, 1, 1.5] },
      ],
    },
    call: ({ x, mu }) => [x, mu],
    expected: ({ x, mu }) => rootPoint(x, mu),
    // A root close to the origin is what is left of mu and of a way of length 1.
    tolerance: closely(({ mu }) => 0.02 * Math.max(1, sizeOf(mu))),
    expectedFor: 'everyone',
    misconceptions: rootPointMistakes,
  }),
  purity<PointInput>({
    ...common,
    id: 'exercise2.rootPoint.pure',
    title: 'rootPoint leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise2.rootPoint.values'],
    inputs: { arbitrary: separatePoints, runs: 8, examples: [{ x: [4, 6], mu: [1, 2] }] },
    calls: threePoints,
    tolerance: closely(),
  }),
];

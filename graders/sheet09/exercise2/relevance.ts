import { f, relevance } from '../../../reference/sheet09/exercise2.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, property, purity } from '../../../src/sheet/declare.ts';
import { sumsToValue, type ExplainedValue } from '../laws/sums.ts';
import { closely, roughly } from '../laws/tolerances.ts';
import { subtract } from '../laws/vectors.ts';
import { usualHints } from '../hints.ts';
import { threePoints } from './f.ts';
import {
  distantPoints,
  manyCoordinates,
  farPoint,
  roundingScale,
  separatePoints,
  type PointInput,
} from './inputs.ts';
import { relevanceMistakes } from './mistakes.ts';

const common = { hints: usualHints, export: 'relevance', source: 'Exercise 2 (a)' } as const;

/** No two coordinates are as far from mu: who gives f(x) to the largest gives it once. */
const unlikePoints = separatePoints.filter(({ x, mu }) => {
  const ways = subtract(x, mu).map(Math.abs);
  return new Set(ways).size === ways.length;
});

/** 4 points. */
export const relevanceChecks: readonly Check[] = [
  comparison<PointInput>({
    ...common,
    id: 'exercise2.relevance.values',
    title: String.raw`$R_i$ is a Taylor term: the gradient at the root point, times the way from there to $x$.`,
    points: 1,
    visibility: 'public',
    hint: 'Work the root point out for one example, then both factors, then their product: where do your answers part from it?',
    inputs: {
      arbitrary: separatePoints,
      runs: 60,
      examples: [
        { x: [4, 6], mu: [1, 2] },
        { x: [4, 6], mu: [1, 10] },
      ],
    },
    call: ({ x, mu }) => [x, mu],
    expected: ({ x, mu }) => relevance(x, mu),
    tolerance: roughly(),
    expectedFor: 'everyone',
    misconceptions: relevanceMistakes,
  }),
  property<PointInput, ExplainedValue>({
    ...common,
    id: 'exercise2.relevance.conserves',
    title: String.raw`The relevances sum to the value that they explain: $\sum_i R_i = f(x)$.`,
    points: 1,
    visibility: 'public',
    hint: String.raw`If your sum is off by a constant, look at the root point; if it is always the same, look at what is shared out.`,
    inputs: { arbitrary: unlikePoints, runs: 40, examples: [{ x: [4, 6], mu: [1, 2] }] },
    calls: ({ x, mu }) => [[x, mu]],
    shape: ({ x }) => ({ kind: 'vector', length: x.length }),
    facts: (point) => ({
      value: f(point.x, point.mu),
      size: point.x.length * roundingScale(point),
    }),
    holds: sumsToValue,
    misconceptions: relevanceMistakes,
  }),
  comparison<PointInput>({
    ...common,
    id: 'exercise2.relevance.anyPoint',
    title: String.raw`The relevances are right to four digits at every point: where coordinates are 0 or those of $\mu$, close to the root point, far away, in one coordinate and in 50.`,
    points: 1,
    visibility: 'hidden',
    needs: ['exercise2.relevance.values'],
    hint: 'How many coordinates does your program count on, and does it divide by any of them?',
    inputs: {
      arbitrary: distantPoints,
      runs: 60,
      examples: [
        { x: [4, 2], mu: [1, 2] },
        { x: [3, 4, 5, 6, 7], mu: [1, 2, 3, 4, 5] },
        manyCoordinates,
        // Close to the root point: f(x) = 1/64.
        { x: [2 + 1 / 64, 2], mu: [1, 2] },
        { x: [65 / 64], mu: [0] },
        { x: [3], mu: [1] },
        { x: [0, 0], mu: [3, 4] },
        { x: [3, 4], mu: [0, 0] },
        farPoint,
      ],
    },
    call: ({ x, mu }) => [x, mu],
    expected: ({ x, mu }) => relevance(x, mu),
    tolerance: closely(roundingScale),
    expectedFor: 'everyone',
    misconceptions: relevanceMistakes,
  }),
  purity<PointInput>({
    ...common,
    id: 'exercise2.relevance.pure',
    title: 'relevance leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise2.relevance.values'],
    inputs: { arbitrary: separatePoints, runs: 8, examples: [{ x: [4, 6], mu: [1, 2] }] },
    calls: threePoints,
    tolerance: closely(),
  }),
];

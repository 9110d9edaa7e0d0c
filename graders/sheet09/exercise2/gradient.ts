import fc from 'fast-check';
import type { Vector } from 'sheet09';
import { f, gradient } from '../../../reference/sheet09/exercise2.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, property, purity } from '../../../src/sheet/declare.ts';
import { requireEqual } from '../laws/require-equal.ts';
import { usualHints } from '../hints.ts';
import { easyNumbers } from '../numbers.ts';
import { closely, roughly } from '../laws/tolerances.ts';
import { norm, subtract, sumUp } from '../laws/vectors.ts';
import { threePoints } from './f.ts';
import {
  distantPoints,
  farPoint,
  innerPoints,
  manyCoordinates,
  separatePoints,
  type PointInput,
} from './inputs.ts';
import { gradientMistakes } from './mistakes.ts';

const common = { hints: usualHints, export: 'gradient', source: 'Exercise 2' } as const;

/** A point and a direction in which the slope of f is measured. */
interface SlopeInput extends PointInput {
  readonly direction: Vector;
}

interface Slope {
  readonly direction: Vector;
  readonly measured: number;
}

/** Where f is negative and has a gradient. */
const insidePoints = innerPoints.filter(({ x, mu }) => norm(subtract(x, mu)) >= 0.25);

/** 4 points. */
export const gradientChecks: readonly Check[] = [
  comparison<PointInput>({
    ...common,
    id: 'exercise2.gradient.values',
    title: String.raw`The gradient of $f$ points away from $\mu$ and has length 1.`,
    points: 1,
    visibility: 'public',
    hint: 'How much does a distance grow if you walk one unit straight away?',
    inputs: {
      arbitrary: separatePoints,
      runs: 60,
      examples: [
        { x: [4, 6], mu: [1, 2] },
        { x: [4, 6], mu: [1, 10] },
      ],
    },
    call: ({ x, mu }) => [x, mu],
    expected: ({ x, mu }) => gradient(x, mu),
    tolerance: roughly(),
    expectedFor: 'everyone',
    misconceptions: gradientMistakes,
  }),
  comparison<PointInput>({
    ...common,
    id: 'exercise2.gradient.anyPoint',
    title: String.raw`The gradient is right to four digits at every point outside of the unit ball: where coordinates are 0 or those of $\mu$, far away, in one coordinate and in 50.`,
    points: 1,
    visibility: 'hidden',
    needs: ['exercise2.gradient.values'],
    hint: 'Does your program do the same for every coordinate, however many there are, and how exactly does it differentiate?',
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
      ],
    },
    call: ({ x, mu }) => [x, mu],
    expected: ({ x, mu }) => gradient(x, mu),
    tolerance: closely(),
    expectedFor: 'everyone',
    misconceptions: gradientMistakes,
  }),
  property<SlopeInput, Slope>({
    ...common,
    id: 'exercise2.gradient.slopes',
    title: String.raw`The gradient gives the slope of $f$ along every direction inside of the unit ball.`,
    points: 1,
    visibility: 'hidden',
    needs: ['exercise2.gradient.values'],
    hint: String.raw`The gradient is asked for at any point other than $\mu$, whether $f$ is positive there or not.`,
    inputs: {
      arbitrary: insidePoints.chain(({ x, mu }) => {
        const entries = fc.array(easyNumbers(-2, 2), { minLength: x.length, maxLength: x.length });
        return entries.map((direction) => ({ x, mu, direction }));
      }),
      runs: 80,
      examples: [
        { x: [1.25, 2.5], mu: [1, 2], direction: [1, -1] },
        { x: [1, 1.5], mu: [1, 2], direction: [1, 1] },
        // Close to mu, as close as the gradient is asked for.
        { x: [1.125, 2], mu: [1, 2], direction: [1, -1] },
      ],
    },
    calls: ({ x, mu }) => [[x, mu]],
    shape: ({ x }) => ({ kind: 'vector', length: x.length }),
    facts: ({ x, mu, direction }) => ({ direction, measured: measureSlope(x, mu, direction) }),
    holds: ({ direction, measured }, [slope]) =>
      requireEqual(
        `The slope along ${JSON.stringify(direction)} is another one.`,
        {
          label: 'the gradient that was returned, times the direction',
          value: sumUp(direction.map((d_i, i) => d_i * (slope?.numbers[i] ?? NaN))),
        },
        { label: 'the slope of $f$, measured', value: measured },
        roughly(),
        norm(direction),
      ),
    misconceptions: gradientMistakes,
  }),
  purity<PointInput>({
    ...common,
    id: 'exercise2.gradient.pure',
    title: 'gradient leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise2.gradient.values'],
    inputs: { arbitrary: separatePoints, runs: 8, examples: [{ x: [4, 6], mu: [1, 2] }] },
    calls: threePoints,
    tolerance: closely(),
  }),
];

/** By a central difference. */
function measureSlope(x: Vector, mu: Vector, direction: Vector): number {
  const step = 1e-5;
  const at = (share: number) =>
    f(
      x.map((x_i, i) => x_i + share * (direction[i] ?? NaN)),
      mu,
    );
  return (at(step) - at(-step)) / (2 * step);
}

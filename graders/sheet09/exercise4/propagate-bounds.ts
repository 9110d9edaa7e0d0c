import fc from 'fast-check';
import { propagateBounds } from '../../../reference/sheet09/exercise4.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, purity } from '../../../src/sheet/declare.ts';
import { usualHints } from '../hints.ts';
import { anyNumbers } from '../numbers.ts';
import { roughly, throughLayers } from '../laws/tolerances.ts';
import {
  boundsArguments,
  boundsInputs,
  isAmple,
  relevanceScale,
  type BoundsInput,
} from './layer-inputs.ts';
import {
  boundsStabilisers,
  boundsZeroByZero,
  pixelMistakes,
  rangeMistakes,
} from './bounds-mistakes.ts';
import {
  buildLayer,
  changeWeights,
  convolutions,
  layersWithDeadUnits,
  manyUnits,
  squareLayers,
  squareLayersOf,
  type LayerSetup,
} from './layers.ts';

const common = { hints: usualHints, export: 'propagateBounds', source: 'Exercise 4' } as const;

const compared = {
  ...common,
  call: boundsArguments,
  expected: ({ layer, x, r, low, high }: BoundsInput) =>
    propagateBounds(buildLayer(layer), x, r, low, high),
  tolerance: throughLayers<BoundsInput>(relevanceScale),
  expectedFor: 'everyone',
} as const;

const relevances = fc.integer({ min: 1, max: 5 });

/** The same object for all calls of a check, for programs that keep something of a layer. */
const square: LayerSetup = {
  kind: 'dense',
  weights: [
    [2, -1],
    [-1, 3],
  ],
  once: 'square',
};

// What one mistake may bring out stands in one of these each, so that it costs one check.

const tameInputs = boundsInputs({
  layers: squareLayers,
  relevances,
  ranges: [[0, 1]],
  parts: 4,
}).filter(isAmple);

/** All that the rule may be given for pixels from 0 to 1: any layer, relevance of either sign, units without weights. */
const anyInputs = boundsInputs({
  layers: fc.oneof(squareLayersOf(anyNumbers(-4, 4)), convolutions, layersWithDeadUnits),
  relevances: fc.oneof(anyNumbers(-5, 5), anyNumbers(-100, 100)),
  ranges: [[0, 1]],
  parts: 64,
});

/** 4 points. */
export const propagateBoundsChecks: readonly Check[] = [
  comparison<BoundsInput>({
    ...compared,
    id: 'exercise4.propagateBounds.values',
    title: String.raw`zB shares relevance out by $x_i w_{ik} - l w_{ik}^+ - h w_{ik}^-$, here with pixels from 0 to 1 in a dense layer.`,
    points: 1,
    visibility: 'public',
    hint: 'No term of this rule is negative if the pixel is within its bounds: are yours?',
    inputs: {
      arbitrary: tameInputs,
      runs: 60,
      examples: [{ layer: square, x: [0.5, 0.25], r: [3, 1], low: 0, high: 1 }],
    },
    tolerance: roughly(relevanceScale),
    misconceptions: pixelMistakes,
  }),
  comparison<BoundsInput>({
    ...compared,
    id: 'exercise4.propagateBounds.range',
    title: 'The bounds that are given are used, whether they are 0 and 1 or others.',
    points: 1,
    visibility: 'public',
    needs: ['exercise4.propagateBounds.values'],
    hint: 'A lower bound other than 0 has a term of its own: with which weights, and with which sign?',
    inputs: {
      arbitrary: boundsInputs({
        layers: squareLayers,
        relevances,
        ranges: [
          [-1, 1],
          [-2, 3],
          [0, 2],
          [1, 3],
          [-3, -1],
        ],
        parts: 4,
      }).filter(isAmple),
      runs: 80,
      examples: [
        { layer: square, x: [0.5, -0.5], r: [3, 1], low: -1, high: 1 },
        { layer: square, x: [2, 1.5], r: [3, 1], low: 1, high: 3 },
        // Ranges that end or begin at 0.
        { layer: square, x: [-0.5, -0.25], r: [3, 1], low: -1, high: 0 },
        { layer: square, x: [1.5, 0.25], r: [3, 1], low: 0, high: 2 },
        { layer: square, x: [-1.5, -2], r: [3, 1], low: -3, high: -1 },
      ],
    },
    tolerance: roughly(relevanceScale),
    misconceptions: rangeMistakes,
  }),
  comparison<BoundsInput>({
    ...compared,
    id: 'exercise4.propagateBounds.nothingToShare',
    title:
      'zB is right to three digits for all that it may be given: units whose terms are all 0, which pass nothing on, convolutions, relevance of either sign, 50 units.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise4.propagateBounds.values'],
    hint: 'What does your program divide by if every pixel is at a bound, or a unit has no weights but 0? Is what you add below the fraction line small?',
    inputs: {
      arbitrary: anyInputs,
      runs: 60,
      examples: [
        {
          layer: {
            kind: 'dense',
            weights: [
              [2, 0],
              [1, 0],
            ],
          },
          x: [0.5, 1],
          r: [3, 2],
          low: 0,
          high: 1,
        },
        {
          layer: {
            kind: 'dense',
            weights: [
              [2, -1],
              [1, -2],
            ],
          },
          x: [0, 0],
          r: [0, 3],
          low: 0,
          high: 1,
        },
        {
          layer: { kind: 'convolution', setup: { inputShape: [1, 1, 3], kernels: [[[[2, 0]]]] } },
          x: [0, 0, 0.5],
          r: [0, 0],
          low: 0,
          high: 1,
        },
        {
          layer: {
            kind: 'dense',
            weights: [
              [2, -1, 1],
              [-1, 3, 2],
            ],
          },
          x: [0.5, 0.25],
          r: [3, -1, 2],
          low: 0,
          high: 1,
        },
        { layer: square, x: [0.5, 0.25], r: [3, -1], low: 0, high: 1 },
        // Little to share out, and far more than the largest stabiliser that counts as right.
        {
          layer: {
            kind: 'dense',
            weights: [
              [1, -0.5],
              [-0.5, 1.5],
            ],
          },
          x: [1 / 32, 31 / 32],
          r: [3, 1],
          low: 0,
          high: 1,
        },
        { layer: square, x: [0.3, 0.7], r: [0.9, 0.1], low: 0, high: 1 },
        { layer: square, x: [1, 0], r: [3, 0], low: 0, high: 1 },
        {
          layer: manyUnits,
          x: Array.from({ length: 50 }, (_, j) => (j % 5) / 4),
          r: Array.from({ length: 50 }, (_, k) => 1 + (k % 3)),
          low: 0,
          high: 1,
        },
      ],
    },
    misconceptions: [boundsZeroByZero, ...boundsStabilisers],
  }),
  purity<BoundsInput>({
    ...common,
    id: 'exercise4.propagateBounds.pure',
    title:
      'propagateBounds leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise4.propagateBounds.values'],
    inputs: {
      arbitrary: tameInputs,
      runs: 4,
      examples: [
        // The second unit gets relevance and has nothing to share out.
        {
          layer: {
            kind: 'dense',
            weights: [
              [2, 0],
              [-1, 0],
            ],
          },
          x: [0.5, 0.25],
          r: [3, 1],
          low: 0,
          high: 1,
        },
        { layer: square, x: [0.5, 0.25], r: [3, 1], low: 0, high: 1 },
      ],
    },
    calls: (input) => [
      boundsArguments(input),
      boundsArguments({ ...input, layer: changeWeights(input.layer) }),
      boundsArguments({ ...input, x: [...input.x.slice(0, -1), 0.375] }),
      boundsArguments({ ...input, r: input.r.map((r_k) => 2 * r_k) }),
      boundsArguments({ ...input, low: -1 }),
      boundsArguments({ ...input, high: 2 }),
      boundsArguments({ ...input, low: -1, high: 2 }),
    ],
    tolerance: throughLayers(),
  }),
];

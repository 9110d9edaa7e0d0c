import fc from 'fast-check';
import { propagateBounds } from '../../../reference/sheet09/exercise4.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, purity } from '../../../src/sheet/declare.ts';
import { usualHints } from '../hints.ts';
import { anyNumbers } from '../numbers.ts';
import { throughLayers } from '../laws/tolerances.ts';
import {
  boundsArguments,
  boundsInputs,
  isShared,
  relevanceScale,
  type BoundsInput,
} from './layer-inputs.ts';
import { boundsZeroByZero, pixelMistakes, rangeMistakes } from './layer-mistakes.ts';
import {
  buildLayer,
  convolutions,
  layersWithDeadUnits,
  oblongLayers,
  squareLayers,
  weightedLayers,
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

const relevances = fc.integer({ min: 0, max: 5 });
const either = fc.integer({ min: -5, max: 5 });

/** The same object for all calls of a check, for programs that keep something of a layer. */
const square: LayerSetup = {
  kind: 'dense',
  weights: [
    [2, -1],
    [-1, 3],
  ],
  once: 'square',
};

const tameInputs = boundsInputs({
  layers: squareLayers,
  relevances,
  ranges: [[0, 1]],
  parts: 4,
}).filter(isShared);

const inputsWithDeadUnits = boundsInputs({
  layers: layersWithDeadUnits,
  relevances,
  ranges: [[0, 1]],
  parts: 4,
});

/** All that the rule may be given, at once: any layer, any range, relevance of any sign and size. */
const anyInputs = boundsInputs({
  layers: weightedLayers,
  relevances: fc.oneof(anyNumbers(-5, 5), anyNumbers(-100, 100)),
  ranges: [
    [0, 1],
    [0, 1],
    [-1, 0],
    [-2, 0],
    [-1, 1],
    [0, 3],
    [2, 5],
    [-0.5, 0.75],
  ],
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
    misconceptions: pixelMistakes,
  }),
  comparison<BoundsInput>({
    ...compared,
    id: 'exercise4.propagateBounds.range',
    title:
      'The bounds that are given are used, 0 and 1 or others, in dense layers and convolutions of any shape.',
    points: 1,
    visibility: 'public',
    hint: 'A lower bound other than 0 has a term of its own: with which weights, and with which sign?',
    inputs: {
      arbitrary: boundsInputs({
        layers: fc.oneof(squareLayers, oblongLayers, convolutions),
        relevances: either,
        ranges: [
          [-1, 1],
          [-2, 3],
          [0, 2],
          [1, 3],
          [-3, -1],
        ],
        parts: 4,
      }).filter(isShared),
      runs: 80,
      examples: [
        { layer: square, x: [0.5, -0.5], r: [3, 1], low: -1, high: 1 },
        { layer: square, x: [2, 1.5], r: [3, 1], low: 1, high: 3 },
      ],
    },
    misconceptions: rangeMistakes,
  }),
  comparison<BoundsInput>({
    ...compared,
    id: 'exercise4.propagateBounds.nothingToShare',
    title:
      'A unit whose terms are all 0 passes nothing on, as $0/0$ counts as 0, in every layer, for every range and for relevance of either sign.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise4.propagateBounds.values', 'exercise4.propagateBounds.range'],
    hint: 'What does your program divide by if every pixel is at a bound, or a unit has no weights but 0?',
    inputs: {
      arbitrary: fc.oneof({ withCrossShrink: true }, inputsWithDeadUnits, anyInputs),
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
        // The same in a convolution and for other ranges, one of which ends at 0; and relevance of either sign from 0 to 1.
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
              [2, 0],
              [1, 0],
            ],
          },
          x: [0.5, -0.5],
          r: [3, 2],
          low: -1,
          high: 1,
        },
        { layer: square, x: [-0.5, -0.25], r: [3, -1], low: -1, high: 0 },
        { layer: square, x: [0.5, 0.25], r: [3, -1], low: 0, high: 1 },
      ],
    },
    misconceptions: [boundsZeroByZero],
  }),
  purity<BoundsInput>({
    ...common,
    id: 'exercise4.propagateBounds.pure',
    title:
      'propagateBounds leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise4.propagateBounds.values'],
    inputs: {
      arbitrary: fc.oneof({ withCrossShrink: true }, tameInputs, inputsWithDeadUnits),
      runs: 7,
      // The second unit gets relevance and has nothing to share out.
      examples: [
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
      ],
    },
    calls: (input) => [
      boundsArguments(input),
      boundsArguments({ ...input, x: input.x.map((x_i) => 1 - x_i), low: -1, high: 2 }),
    ],
    tolerance: throughLayers(),
  }),
];

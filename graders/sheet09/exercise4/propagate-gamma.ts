import fc from 'fast-check';
import { propagateGamma } from '../../../reference/sheet09/exercise4.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, purity } from '../../../src/sheet/declare.ts';
import { changeLast } from '../change.ts';
import { usualHints } from '../hints.ts';
import { anyNumbers } from '../numbers.ts';
import { roughly, throughLayers } from '../laws/tolerances.ts';
import {
  gammaArguments,
  gammaInputs,
  isDivisible,
  relevanceScale,
  type GammaInput,
} from './layer-inputs.ts';
import {
  faintMistakes,
  gammaStabilisers,
  gammaMistakes,
  gammaZeroByZero,
  manyGammasMistakes,
} from './gamma-mistakes.ts';
import {
  buildLayer,
  convolutions,
  changeWeights,
  layersWithDeadUnits,
  manyUnits,
  oblongLayers,
  poolings,
  squareLayers,
  squareLayersOf,
  type LayerSetup,
} from './layers.ts';

const common = { hints: usualHints, export: 'propagateGamma', source: 'Exercise 4' } as const;

const compared = {
  ...common,
  call: gammaArguments,
  expected: ({ layer, a, r, gamma }: GammaInput) => propagateGamma(buildLayer(layer), a, r, gamma),
  tolerance: throughLayers<GammaInput>(relevanceScale),
  expectedFor: 'everyone',
} as const;

const activations = fc.integer({ min: 1, max: 5 });
const relevances = fc.integer({ min: 1, max: 5 });
const either = fc.integer({ min: -5, max: 5 });

/** The same object for all calls of a check, for programs that keep something of a layer. */
const square: LayerSetup = {
  kind: 'dense',
  weights: [
    [8, -4],
    [-4, 12],
  ],
  once: 'square',
};

const filter: LayerSetup = {
  kind: 'convolution',
  setup: { inputShape: [1, 1, 3], kernels: [[[[8, -4]]]] },
};

// What one mistake may bring out stands in one of these each, so that it costs one check.

const tameInputs = gammaInputs({
  layers: squareLayers,
  activations,
  relevances,
  gammas: [0.25],
}).filter(isDivisible);

const inputsWithDeadUnits = gammaInputs({
  layers: layersWithDeadUnits,
  activations: fc.integer({ min: 0, max: 3 }),
  relevances,
  gammas: [0.25],
});

/** Numbers of any kind, in square dense layers in which every unit has something to share out. */
const anyInputs = gammaInputs({
  layers: squareLayersOf(anyNumbers(-4, 4)),
  activations: fc.oneof(anyNumbers(1, 5), anyNumbers(1, 100)),
  relevances: fc.oneof(anyNumbers(1, 5), anyNumbers(1, 100)),
  gammas: [0.25],
}).filter(isDivisible);

/** 6 points. */
export const propagateGammaChecks: readonly Check[] = [
  comparison<GammaInput>({
    ...compared,
    id: 'exercise4.propagateGamma.values',
    title: String.raw`LRP-$\gamma$ shares relevance out by $a_j (w_{jk} + \gamma w_{jk}^+)$, here with $\gamma = 0.25$ in a dense layer.`,
    points: 1,
    visibility: 'public',
    hint: 'The same weights stand above the fraction line and below it, and positive ones count for more.',
    inputs: {
      arbitrary: tameInputs,
      runs: 60,
      examples: [{ layer: square, a: [2, 1], r: [3, 1], gamma: 0.25 }],
    },
    tolerance: roughly(relevanceScale),
    misconceptions: gammaMistakes,
  }),
  comparison<GammaInput>({
    ...compared,
    id: 'exercise4.propagateGamma.gammas',
    title: String.raw`Every $\gamma \ge 0$ is used as it is given; $\gamma = 0$ is LRP-0.`,
    points: 1,
    visibility: 'public',
    needs: ['exercise4.propagateGamma.values'],
    hint: 'Which gamma does your program use?',
    inputs: {
      arbitrary: gammaInputs({
        layers: squareLayers,
        activations,
        relevances,
        gammas: [0, 0.1, 0.5, 1, 2, 10, 100],
      }).filter(isDivisible),
      runs: 60,
      examples: [
        { layer: square, a: [2, 1], r: [3, 1], gamma: 0 },
        { layer: square, a: [2, 1], r: [3, 1], gamma: 1 },
        { layer: square, a: [2, 1], r: [3, 1], gamma: 100 },
        { layer: filter, a: [3, 1, 1], r: [1, 2], gamma: 1 },
      ],
    },
    tolerance: roughly(relevanceScale),
    misconceptions: manyGammasMistakes,
  }),
  comparison<GammaInput>({
    ...compared,
    id: 'exercise4.propagateGamma.layers',
    title:
      'Every linear layer is propagated through: dense, convolution, average pooling, of any shape, with relevance of either sign.',
    points: 1,
    visibility: 'public',
    needs: ['exercise4.propagateGamma.values'],
    hint: 'Use the layer through forward, backward and withWeights: then its kind and shape do not matter.',
    inputs: {
      arbitrary: gammaInputs({
        layers: fc.oneof(oblongLayers, convolutions, poolings),
        activations,
        relevances: either,
        gammas: [0.25],
      }).filter(isDivisible),
      runs: 60,
      examples: [
        {
          layer: {
            kind: 'dense',
            weights: [
              [2, -1, 1],
              [1, 3, -1],
            ],
          },
          a: [2, 1],
          r: [3, -1, 2],
          gamma: 0.25,
        },
        {
          layer: {
            kind: 'convolution',
            setup: { inputShape: [1, 2, 3], kernels: [[[[1, -1]]], [[[2, 1]]]] },
          },
          a: [3, 1, 2, 4, 1, 3],
          r: [1, 0, 2, 0, 1, 2, -1, 3],
          gamma: 0.25,
        },
        {
          layer: { kind: 'averagePool', setup: { inputShape: [1, 2, 4], size: 2 } },
          a: [1, 2, 3, 4, 5, 1, 2, 3],
          r: [3, -2],
          gamma: 0.25,
        },
        { layer: square, a: [2, 1], r: [-3, 1], gamma: 0.25 },
        { layer: { kind: 'dense', weights: [[2]] }, a: [3], r: [5], gamma: 0.25 },
      ],
    },
    tolerance: roughly(relevanceScale),
    misconceptions: gammaMistakes,
  }),
  comparison<GammaInput>({
    ...compared,
    id: 'exercise4.propagateGamma.nothingToShare',
    title:
      'A unit that gets nothing from below passes nothing on, as $0/0$ counts as 0, in every layer and for every gamma.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise4.propagateGamma.values'],
    hint: 'What does your program divide by where all activations or all weights are 0?',
    inputs: {
      arbitrary: inputsWithDeadUnits,
      runs: 40,
      examples: [
        {
          layer: {
            kind: 'dense',
            weights: [
              [2, 0],
              [1, 0],
            ],
          },
          a: [2, 1],
          r: [3, 0],
          gamma: 0.25,
        },
        { layer: square, a: [0, 0], r: [0, 0], gamma: 0.25 },
        {
          layer: {
            kind: 'dense',
            weights: [
              [0, 2],
              [3, 1],
            ],
          },
          a: [2, 0],
          r: [0, 4],
          gamma: 0.25,
        },
        // Units that get nothing in a pooling and in a convolution.
        {
          layer: { kind: 'averagePool', setup: { inputShape: [1, 2, 4], size: 2 } },
          a: [0, 0, 0, 0, 0, 0, 0, 0],
          r: [0, 0],
          gamma: 0.25,
        },
        { layer: filter, a: [0, 0, 3], r: [0, 0], gamma: 0.25 },
        { layer: { kind: 'dense', weights: [[0]] }, a: [0], r: [0], gamma: 0.25 },
      ],
    },
    tolerance: roughly(relevanceScale),
    misconceptions: [gammaZeroByZero],
  }),
  comparison<GammaInput>({
    ...compared,
    id: 'exercise4.propagateGamma.anySize',
    title:
      'LRP-$\\gamma$ is right to three digits for all that a layer may be given: faint and strong activations, fractions, 50 units.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise4.propagateGamma.values'],
    hint: 'If you add something below the fraction line, is it small beside faint activations too? Does your program round, or do something else for many units?',
    inputs: {
      arbitrary: anyInputs,
      runs: 40,
      examples: [
        // Faint, and still far above the largest stabiliser that counts as right.
        { layer: square, a: [0.002, 0.001], r: [3, 1], gamma: 0.25 },
        { layer: square, a: [0.0002, 0.0001], r: [3, 1], gamma: 0.25 },
        { layer: square, a: [0.000002, 0.000001], r: [3, 1], gamma: 0.25 },
        { layer: square, a: [200 / 3, 100 / 3], r: [3, 1], gamma: 0.25 },
        {
          layer: {
            kind: 'dense',
            weights: [
              [1.6, 0.7],
              [0.4, 2.3],
            ],
          },
          a: [0.3, 0.9],
          r: [0.5, 0.25],
          gamma: 0.25,
        },
        {
          layer: manyUnits,
          a: Array.from({ length: 50 }, (_, j) => 1 + (j % 3)),
          r: Array.from({ length: 50 }, (_, k) => 1 + (k % 3)),
          gamma: 0.25,
        },
      ],
    },
    misconceptions: [...gammaStabilisers, ...faintMistakes],
  }),
  purity<GammaInput>({
    ...common,
    id: 'exercise4.propagateGamma.pure',
    title:
      'propagateGamma leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise4.propagateGamma.values'],
    inputs: {
      // Every unit is active in all of the calls, and no two answers are the same.
      arbitrary: fc
        .record({
          a: fc.tuple(fc.constantFrom(3, 4), fc.constantFrom(2, 3)),
          r: fc.tuple(relevances, relevances),
        })
        .map(({ a, r }) => ({ layer: square, a, r, gamma: 0.25 })),
      runs: 5,
      examples: [{ layer: square, a: [3, 2], r: [3, 1], gamma: 0.25 }],
    },
    calls: (input) => [
      gammaArguments(input),
      gammaArguments({ ...input, layer: changeWeights(input.layer) }),
      gammaArguments({ ...input, a: changeLast(input.a) }),
      gammaArguments({ ...input, r: input.r.map((r_k) => 2 * r_k) }),
      gammaArguments({ ...input, gamma: 1 }),
    ],
    tolerance: throughLayers(),
  }),
];

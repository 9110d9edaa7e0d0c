import fc from 'fast-check';
import type { Matrix, Vector } from 'sheet09';
import { rectifierNetwork } from '../../../reference/sheet09/exercise1.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, property, purity } from '../../../src/sheet/declare.ts';
import { requireEqual } from '../laws/require-equal.ts';
import { changeLast, changeLastRow, drawnApart } from '../change.ts';
import { usualHints } from '../hints.ts';
import { closely, roughly } from '../laws/tolerances.ts';
import {
  anyNetworks,
  networkExamples,
  networksRectifiedInside,
  networksRectifiedOutside,
  roundingScale,
  scaledNetworks,
  tameNetworks,
  type NetworkInput,
} from './inputs.ts';
import {
  firstLayerLeftOut,
  firstLayerOnly,
  leakyNetwork,
  linearHiddenLayers,
  linearNetwork,
  linearOutput,
  meanNetwork,
  oneLayerEarly,
  rectifiedInput,
  reversedLayers,
  transposedNetwork,
} from './mistakes.ts';

const common = {
  hints: usualHints,
  export: 'rectifierNetwork',
  source: 'Exercise 1',
  call: ({ ws, x }: NetworkInput) => [ws, x],
  expected: ({ ws, x }: NetworkInput) => rectifierNetwork(ws, x),
  tolerance: closely(roundingScale),
  expectedFor: 'everyone',
} as const;

const identity = [
  [1, 0],
  [0, 1],
];

/** 7 points. */
export const rectifierNetworkChecks: readonly Check[] = [
  comparison<NetworkInput>({
    ...common,
    id: 'exercise1.rectifierNetwork.values',
    title: String.raw`The network applies all of its layers, the first one first, and gives $a^{(L)}(x)$.`,
    points: 1,
    visibility: 'public',
    hint: 'How often is a layer applied if there is one matrix, and in which order if there are two?',
    inputs: {
      arbitrary: tameNetworks,
      runs: 60,
      examples: [
        {
          ws: [
            [
              [1, 2],
              [3, 4],
            ],
            [
              [0, 1],
              [2, 1],
            ],
          ],
          x: [1, 2],
        },
      ],
    },
    tolerance: roughly(),
    misconceptions: [
      oneLayerEarly,
      firstLayerOnly,
      firstLayerLeftOut,
      reversedLayers,
      transposedNetwork,
      meanNetwork,
    ],
  }),
  comparison<NetworkInput>({
    ...common,
    id: 'exercise1.rectifierNetwork.rectifies',
    title: 'Every hidden layer of the network rectifies.',
    points: 1,
    visibility: 'public',
    hint: 'What does a hidden unit pass on whose sum is negative?',
    inputs: {
      arbitrary: networksRectifiedInside,
      runs: 100,
      examples: [
        {
          ws: [
            [
              [-1, 1],
              [0, 0],
            ],
            [
              [1, 2],
              [1, 1],
            ],
          ],
          x: [2, 1],
        },
      ],
    },
    tolerance: roughly(),
    misconceptions: [
      linearNetwork,
      linearHiddenLayers,
      leakyNetwork,
      oneLayerEarly,
      reversedLayers,
      transposedNetwork,
      meanNetwork,
    ],
  }),
  comparison<NetworkInput>({
    ...common,
    id: 'exercise1.rectifierNetwork.lastLayer',
    title: 'The last layer of the network rectifies, as every other does.',
    points: 1,
    visibility: 'public',
    // A network in which nothing is rectified is known by then.
    needs: ['exercise1.rectifierNetwork.rectifies'],
    hint: 'What does your network give where a sum of its last layer is negative?',
    inputs: {
      arbitrary: networksRectifiedOutside,
      runs: 60,
      examples: [
        {
          ws: [
            identity,
            [
              [-1, 1],
              [0, 0],
            ],
          ],
          x: [1, 1],
        },
      ],
    },
    tolerance: roughly(),
    misconceptions: [linearOutput],
  }),
  property<NetworkInput, null>({
    id: 'exercise1.rectifierNetwork.noLayers',
    export: common.export,
    hints: common.hints,
    source: common.source,
    title: 'A network without layers gives its input itself.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise1.rectifierNetwork.rectifies'],
    hint: 'What does your program do if there is no matrix? Nothing is summed then, and nothing rectified.',
    inputs: {
      arbitrary: fc
        .array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 4 })
        .map((x) => ({ ws: [], x })),
      runs: 8,
      examples: [
        { ws: [], x: [-2] },
        { ws: [], x: [2, 1] },
        { ws: [], x: [0, -3] },
      ],
    },
    // Who rectifies every input, or leaves the last layer linear, is told so elsewhere: what a program makes of its input
    // can be read off hidden units that pass it on with either sign, as x = max(0, x) - max(0, -x).
    calls: ({ x }) => [
      [[], x],
      [[diagonal(x.length, 1), diagonal(x.length, 1)], x],
      [[diagonal(x.length, -1), diagonal(x.length, 1)], x],
    ],
    shape: ({ x }) => ({ kind: 'vector', length: x.length }),
    facts: () => null,
    holds: (_, [answer, plain, turned]) =>
      requireEqual(
        'The answer of a network without layers is not its input.',
        { label: 'the answer without layers', value: answer?.numbers ?? [] },
        {
          label: 'its input',
          value: (plain?.numbers ?? []).map((entry, k) => entry - (turned?.numbers[k] ?? NaN)),
        },
        closely(),
      ),
  }),
  comparison<NetworkInput>({
    ...common,
    id: 'exercise1.rectifierNetwork.negativeInput',
    title:
      'The network is right for all that it may be given: negative inputs as they are, any number of layers of any sizes, entries of 0.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise1.rectifierNetwork.values', 'exercise1.rectifierNetwork.rectifies'],
    hint: String.raw`What is $a^{(0)}(x)$, has it been through a layer, and how many layers can follow?`,
    inputs: {
      arbitrary: anyNetworks,
      runs: 60,
      examples: networkExamples,
    },
    misconceptions: [rectifiedInput],
  }),
  property<NetworkInput & { readonly t: number }, { readonly t: number; readonly size: number }>({
    id: 'exercise1.rectifierNetwork.homogeneous',
    export: common.export,
    hints: common.hints,
    source: common.source,
    title: String.raw`The network is positive homogeneous: $f(tx) = t f(x)$ for every $t \ge 0$, $t = 0$ included.`,
    points: 1,
    visibility: 'hidden',
    needs: ['exercise1.rectifierNetwork.rectifies'],
    hint: 'Does anything in your network stay the same size while the input grows?',
    inputs: {
      arbitrary: scaledNetworks,
      runs: 40,
      examples: [
        {
          ws: [
            [
              [1, -1],
              [2, 1],
            ],
          ],
          x: [1, 2],
          t: 0,
        },
      ],
    },
    calls: ({ ws, x, t }) => [
      [ws, x.map((x_i) => t * x_i)],
      [ws, x],
    ],
    shape: ({ ws, x }) => ({ kind: 'vector', length: ws.at(-1)?.[0]?.length ?? x.length }),
    facts: ({ ws, x, t }) => ({ t, size: t * roundingScale({ ws, x }) }),
    holds: ({ t, size }, [scaled, plain]) =>
      requireEqual(
        'The answer to $tx$ is not $t$ times the answer to $x$.',
        { label: '$f(tx)$', value: scaled?.numbers ?? [] },
        { label: '$t f(x)$', value: (plain?.numbers ?? []).map((entry) => t * entry) },
        roughly(),
        size,
      ),
  }),
  purity<NetworkInput>({
    id: 'exercise1.rectifierNetwork.pure',
    export: common.export,
    hints: common.hints,
    source: common.source,
    title:
      'rectifierNetwork leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise1.rectifierNetwork.rectifies'],
    inputs: {
      arbitrary: drawnApart(tameNetworks, callsApart, rectifierNetwork),
      runs: 7,
      // Whoever rectifies in place changes something here.
      examples: [
        {
          ws: [
            [
              [2, 1],
              [-1, -2],
            ],
            [
              [1, -2],
              [-1, 2],
            ],
          ],
          x: [2, -1],
        },
      ],
    },
    calls: callsApart,
    tolerance: closely(),
  }),
];

/** A network, with other weights of its last layer, and on another input. */
function callsApart({ ws, x }: NetworkInput): readonly [ws: readonly Matrix[], x: Vector][] {
  return [
    [ws, x],
    [ws.map((w, l) => (l === ws.length - 1 ? changeLastRow(w) : w)), x],
    [ws, changeLast(x)],
  ];
}

/** The matrix with one number on its diagonal, and 0 elsewhere. */
function diagonal(size: number, entry: number): Matrix {
  return Array.from({ length: size }, (_, j) =>
    Array.from({ length: size }, (_w, k) => (j === k ? entry : 0)),
  );
}

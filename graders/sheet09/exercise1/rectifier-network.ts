import fc from 'fast-check';
import { rectifierNetwork } from '../../../reference/sheet09/exercise1.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, property, purity } from '../../../src/sheet/declare.ts';
import { requireEqual } from '../laws/require-equal.ts';
import { changeLast, changeLastRow } from '../change.ts';
import { usualHints } from '../hints.ts';
import { easyNumbers } from '../numbers.ts';
import { closely, roughly } from '../laws/tolerances.ts';
import {
  anyNetworks,
  networksRectifiedInside,
  networksRectifiedOutside,
  roundingScale,
  scaledNetworks,
  tameNetworks,
  type NetworkInput,
} from './inputs.ts';
import {
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
    misconceptions: [oneLayerEarly, firstLayerOnly, reversedLayers, transposedNetwork, meanNetwork],
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
  comparison<NetworkInput>({
    ...common,
    id: 'exercise1.rectifierNetwork.noLayers',
    title: 'A network without layers gives its input itself.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise1.rectifierNetwork.rectifies'],
    hint: 'What does your program do if there is no matrix?',
    inputs: {
      arbitrary: fc
        .array(easyNumbers(1, 5), { minLength: 1, maxLength: 4 })
        .map((x) => ({ ws: [], x })),
      runs: 8,
      examples: [
        { ws: [], x: [2, 1] },
        { ws: [], x: [1] },
      ],
    },
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
      examples: [
        {
          ws: [
            [
              [2, 1],
              [1, 0],
            ],
            [
              [1, 2, 0],
              [0, 1, 1],
            ],
          ],
          x: [3, -2],
        },
        { ws: Array.from({ length: 7 }, () => [[2]]), x: [1] },
        // Sums of both signs in layers that are not square, and a layer after which nothing is left.
        { ws: [[[1, -2, -3]], [[1], [1], [1]]], x: [2] },
        {
          ws: [
            [[1, -1, 1, 1, -1, 1, -1]],
            Array.from({ length: 7 }, (_, j) => [j % 2, -1]),
            [
              [1, -2, 2],
              [3, 1, -1],
            ],
            [[1], [1], [2]],
          ],
          x: [2],
        },
        {
          ws: [
            [[-1, -1]],
            [
              [1, 1, 1],
              [1, 1, 1],
            ],
          ],
          x: [1],
        },
        {
          ws: [
            [
              [0, 2],
              [3, 0],
            ],
            [
              [0, 1],
              [1, 0],
            ],
          ],
          x: [5, 1],
        },
        { ws: [[[3]]], x: [2] },
        // Many units in a square layer, and large sums.
        {
          ws: [
            Array.from({ length: 6 }, (_, j) =>
              Array.from({ length: 6 }, (_w, k) => ((j + k) % 4) - 1),
            ),
            Array.from({ length: 6 }, (_, j) => [1 + (j % 2)]),
          ],
          x: [1, 2, 0, 1, 3, 1],
        },
        {
          ws: [
            Array.from({ length: 50 }, (_, j) =>
              Array.from({ length: 50 }, (_w, k) => ((j + 2 * k) % 7) - 3),
            ),
            Array.from({ length: 50 }, (_, j) => [1 + (j % 3)]),
          ],
          x: Array.from({ length: 50 }, (_, j) => (j % 5) - 1),
        },
        { ws: [[[100], [90]], [[80]], [[2]]], x: [100, 100] },
      ],
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
      arbitrary: tameNetworks,
      runs: 7,
      // Whoever rectifies in place changes something here.
      examples: [
        {
          ws: [
            [
              [2, -1],
              [-1, 1],
            ],
            [
              [1, -2],
              [-1, 1],
            ],
          ],
          x: [2, -1],
        },
      ],
    },
    calls: ({ ws, x }) => [
      [ws, x],
      [ws.map((w, l) => (l === ws.length - 1 ? changeLastRow(w) : w)), x],
      [ws, changeLast(x)],
    ],
    tolerance: closely(),
  }),
];

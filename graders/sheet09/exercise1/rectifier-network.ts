import fc from 'fast-check';
import { rectifierNetwork } from '../../../reference/sheet09/exercise1.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, property, purity } from '../../../src/sheet/declare.ts';
import { requireEqual } from '../laws/require-equal.ts';
import { usualHints } from '../hints.ts';
import { easyNumbers } from '../numbers.ts';
import { closely } from '../laws/tolerances.ts';
import {
  anyNetworks,
  mixedNetworks,
  roundingScale,
  scaledNetworks,
  signedNetworks,
  tameNetworks,
  wideNetworks,
  type NetworkInput,
} from './inputs.ts';
import {
  firstLayerOnly,
  linearHiddenLayers,
  linearNetwork,
  linearOutput,
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

/** 6 points. */
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
    misconceptions: [oneLayerEarly, firstLayerOnly, reversedLayers, transposedNetwork],
  }),
  comparison<NetworkInput>({
    ...common,
    id: 'exercise1.rectifierNetwork.rectifies',
    title: 'Every layer of the network rectifies, the hidden ones and the last one.',
    points: 1,
    visibility: 'public',
    hint: 'Is any layer of your network linear?',
    inputs: {
      arbitrary: signedNetworks,
      runs: 100,
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
        {
          ws: [
            [
              [-1, 1],
              [0, 0],
            ],
            [
              [1, -1],
              [1, 1],
            ],
          ],
          x: [2, 1],
        },
      ],
    },
    misconceptions: [
      linearNetwork,
      linearOutput,
      linearHiddenLayers,
      oneLayerEarly,
      reversedLayers,
      transposedNetwork,
    ],
  }),
  comparison<NetworkInput>({
    ...common,
    id: 'exercise1.rectifierNetwork.noLayers',
    title: 'A network without layers gives its input itself.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise1.rectifierNetwork.values'],
    hint: 'What does your program do if there is no matrix?',
    inputs: {
      arbitrary: fc
        .array(easyNumbers(-5, 5), { minLength: 1, maxLength: 4 })
        .map((x) => ({ ws: [], x })),
      runs: 8,
      examples: [{ ws: [], x: [2, 1] }],
    },
  }),
  comparison<NetworkInput>({
    ...common,
    id: 'exercise1.rectifierNetwork.negativeInput',
    title:
      'The network is right for all that it may be given: negative inputs as they are, any number of layers of any sizes, sums of any sign.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise1.rectifierNetwork.values', 'exercise1.rectifierNetwork.rectifies'],
    hint: String.raw`What is $a^{(0)}(x)$, has it been through a layer, and how many layers can follow?`,
    inputs: {
      arbitrary: fc.oneof({ withCrossShrink: true }, wideNetworks, anyNetworks),
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
          x: [4, -2],
        },
        {
          ws: [
            [
              [1, 1],
              [-1, 0],
            ],
            [
              [1, 2, 0],
              [0, 1, 1],
            ],
          ],
          x: [4, -2],
        },
        { ws: Array.from({ length: 7 }, () => [[2]]), x: [1] },
        // Sums of both signs in layers that are not square, an input of 0, and a layer after which nothing is left.
        { ws: [[[1, -2, -3]], [[1], [1], [1]]], x: [2] },
        {
          ws: [
            [[1, -1, 1, 1, -1, 1, -1]],
            Array.from({ length: 7 }, (_, j) => [j % 2, -1]),
            [
              [1, -2, 2],
              [3, 1, -1],
            ],
            [[1], [-1], [2]],
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
        { ws: [[[1, 2, 3]]], x: [0] },
        // Many units in a square layer, and large sums.
        {
          ws: [
            Array.from({ length: 6 }, (_, j) =>
              Array.from({ length: 6 }, (_w, k) => ((j + k) % 4) - 1),
            ),
          ],
          x: [1, 2, 0, 1, 3, 1],
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
    needs: ['exercise1.rectifierNetwork.values'],
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
        closely(),
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
    visibility: 'hidden',
    needs: ['exercise1.rectifierNetwork.values'],
    inputs: {
      arbitrary: mixedNetworks,
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
      [ws.toReversed(), x.map((x_i) => x_i + 1)],
    ],
    tolerance: closely(),
  }),
];

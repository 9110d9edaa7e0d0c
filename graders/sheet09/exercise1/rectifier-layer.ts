import type { Matrix, Vector } from 'sheet09';
import { rectifierLayer } from '../../../reference/sheet09/exercise1.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, purity } from '../../../src/sheet/declare.ts';
import { closely, roughly } from '../laws/tolerances.ts';
import { sizeOf } from '../laws/vectors.ts';
import { sumColumnSizes } from '../vectors.ts';
import { changeLast, changeLastRow, drawnApart } from '../change.ts';
import { usualHints } from '../hints.ts';
import { anyLayers, oblongLayers, signedLayers, tameLayers, type LayerInput } from './inputs.ts';
import {
  absoluteLayer,
  leakyLayer,
  leakyLayers,
  negativeTermsLeftOut,
  rectifiedActivations,
  rectifiedTerms,
  rectifiedWeights,
  sizeMistakes,
  smallestLayer,
  transposedLayer,
  unrectifiedLayer,
} from './mistakes.ts';

const common = {
  hints: usualHints,
  export: 'rectifierLayer',
  source: 'Exercise 1',
  call: ({ w, a }: LayerInput) => [w, a],
  expected: ({ w, a }: LayerInput) => rectifierLayer(w, a),
  tolerance: closely(({ w, a }: LayerInput) => 0.02 * sizeOf(sumColumnSizes(w, a))),
  expectedFor: 'everyone',
} as const;

/** 5 points. */
export const rectifierLayerChecks: readonly Check[] = [
  comparison<LayerInput>({
    ...common,
    id: 'exercise1.rectifierLayer.values',
    title: String.raw`A layer sums over the units below it: $a_k = \sum_j a_j w_{jk}$ where no term is negative.`,
    points: 1,
    visibility: 'public',
    hint: 'Rows of $w$ belong to the units that the activations come from, columns to those they go to.',
    inputs: {
      arbitrary: tameLayers,
      runs: 60,
      examples: [
        {
          w: [
            [1, 2],
            [3, 4],
          ],
          a: [1, 2],
        },
      ],
    },
    tolerance: roughly(),
    misconceptions: [transposedLayer, ...sizeMistakes],
  }),
  comparison<LayerInput>({
    ...common,
    id: 'exercise1.rectifierLayer.rectifies',
    title: String.raw`A layer rectifies its sums: $a_k = \max(0, \sum_j a_j w_{jk})$.`,
    points: 1,
    visibility: 'public',
    hint: 'Look at a unit whose sum is negative.',
    inputs: {
      arbitrary: signedLayers,
      runs: 80,
      examples: [
        {
          w: [
            [1, -2],
            [-3, 3],
          ],
          a: [1, 1],
        },
      ],
    },
    tolerance: roughly(),
    misconceptions: [
      unrectifiedLayer,
      absoluteLayer,
      smallestLayer,
      leakyLayer,
      ...leakyLayers,
      negativeTermsLeftOut,
      transposedLayer,
      ...sizeMistakes,
    ],
  }),
  comparison<LayerInput>({
    ...common,
    id: 'exercise1.rectifierLayer.nonSquare',
    title: 'A layer has one entry for each column of $w$, however many rows $w$ has.',
    points: 1,
    visibility: 'public',
    needs: ['exercise1.rectifierLayer.rectifies'],
    hint: 'The number of rows and the number of columns need not be the same: which of them do your loops count to?',
    inputs: {
      arbitrary: oblongLayers,
      runs: 30,
      examples: [
        { w: [[1, 2, 3]], a: [2] },
        { w: [[1], [2], [3]], a: [1, 2, 3] },
        // With sums of both signs.
        { w: [[1, -2, -3]], a: [2] },
        { w: [[1], [-2], [-3]], a: [1, 1, 1] },
      ],
    },
    tolerance: roughly(),
  }),
  comparison<LayerInput>({
    ...common,
    id: 'exercise1.rectifierLayer.negativeActivations',
    title:
      'A layer is right for all that it may be given: negative activations as they are, entries of 0, one unit or 50.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise1.rectifierLayer.values', 'exercise1.rectifierLayer.rectifies'],
    hint: 'Where does the formula rectify, and where does it not? Does your program do so for every unit, however many there are, and for 0 as for any other number?',
    inputs: {
      arbitrary: anyLayers,
      runs: 60,
      examples: [
        {
          w: [
            [1, 2],
            [-1, 1],
          ],
          a: [2, -4],
        },
        // What JavaScript takes for false: entries, sums and whole layers of 0.
        { w: [[0]], a: [0] },
        { w: [[2]], a: [0] },
        {
          w: [
            [0, 2],
            [3, 0],
          ],
          a: [5, 0],
        },
        {
          w: [
            [0, 2],
            [3, 0],
          ],
          a: [0, 5],
        },
        {
          w: [
            [1, -1],
            [-1, 1],
          ],
          a: [2, 2],
        },
        {
          w: [
            [-1, -2],
            [-3, -4],
          ],
          a: [1, 1],
        },
        { w: [[-3]], a: [2] },
        { w: [[3]], a: [2] },
        // A sum that is small by itself.
        { w: [[1 / 64]], a: [1 / 32] },
        // Many units, large ones, and small ones.
        {
          w: Array.from({ length: 50 }, (_, j) =>
            Array.from({ length: 50 }, (_w, k) => ((j + 2 * k) % 7) - 3),
          ),
          a: Array.from({ length: 50 }, (_, j) => (j % 5) - 1),
        },
        {
          w: [
            [100, -90],
            [90, 100],
          ],
          a: [100, 100],
        },
        {
          w: [
            [1, 1 / 64],
            [1 / 64, 1],
          ],
          a: [1 / 64, 1 / 32],
        },
      ],
    },
    misconceptions: [rectifiedActivations, rectifiedTerms, rectifiedWeights, transposedLayer],
  }),
  purity<LayerInput>({
    id: 'exercise1.rectifierLayer.pure',
    export: common.export,
    hints: common.hints,
    source: common.source,
    title:
      'rectifierLayer leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise1.rectifierLayer.rectifies'],
    inputs: {
      arbitrary: drawnApart(tameLayers, callsApart, rectifierLayer),
      runs: 7,
      // Whoever rectifies in place changes something here.
      examples: [
        {
          w: [
            [2, -1],
            [-2, 1],
          ],
          a: [2, -1],
        },
        {
          w: [
            [2, 1],
            [1, 3],
          ],
          a: [2, 1],
        },
      ],
    },
    calls: callsApart,
    tolerance: closely(),
  }),
];

/** A layer, with other weights, and on other activations. */
function callsApart({ w, a }: LayerInput): readonly [w: Matrix, a: Vector][] {
  return [
    [w, a],
    [changeLastRow(w), a],
    [w, changeLast(a)],
  ];
}

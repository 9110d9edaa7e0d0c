import type { Matrix, Vector } from 'sheet09';
import { propagate } from '../../../reference/sheet09/exercise3.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, property, purity } from '../../../src/sheet/declare.ts';
import { keepsSum, type RelevanceAbove } from '../laws/sums.ts';
import { closely, roughly } from '../laws/tolerances.ts';
import { changeLast, changeLastRow, drawnApart } from '../change.ts';
import { usualHints } from '../hints.ts';
import {
  anyRelevances,
  emptyColumns,
  oblongRelevances,
  signedWeights,
  tameRelevances,
  type RelevanceInput,
} from './inputs.ts';
import {
  concernsSigns,
  negativeColumns,
  stabilisers,
  propagateMistakes,
  zeroByZero,
} from './propagate-mistakes.ts';

const common = { hints: usualHints, export: 'propagate', source: 'Exercise 3' } as const;

const compared = {
  ...common,
  call: ({ w, a, r }: RelevanceInput) => [w, a, r],
  expected: ({ w, a, r }: RelevanceInput) => propagate(w, a, r),
  // Nothing cancels: all terms of the rule are positive.
  tolerance: closely<RelevanceInput>(),
  expectedFor: 'everyone',
} as const;

/** Every unit of the layer gets something from every other. */
const largestLayer: RelevanceInput = {
  w: Array.from({ length: 50 }, (_, j) =>
    Array.from({ length: 50 }, (_w, k) => 1 + ((j + 2 * k) % 3)),
  ),
  a: Array.from({ length: 50 }, (_, j) => 1 + (j % 5)),
  r: Array.from({ length: 50 }, (_, k) => 1 + (k % 4)),
};

/** 12 points. */
export const propagateChecks: readonly Check[] = [
  comparison<RelevanceInput>({
    ...compared,
    id: 'exercise3.propagate.values',
    title: String.raw`Unit $j$ gets from unit $k$ the share that $a_j w_{jk}$ has in $\sum_j a_j w_{jk}$, here with positive weights alone.`,
    points: 3,
    visibility: 'public',
    hint: 'The shares of one unit $k$ sum to 1 over the units $j$ below it.',
    inputs: {
      arbitrary: tameRelevances,
      runs: 60,
      examples: [
        {
          w: [
            [1, 2],
            [3, 4],
          ],
          a: [1, 2],
          r: [7, 5],
        },
      ],
    },
    tolerance: roughly(),
    misconceptions: propagateMistakes.filter(({ id }) => !concernsSigns(id)),
  }),
  comparison<RelevanceInput>({
    ...compared,
    id: 'exercise3.propagate.negativeWeights',
    title:
      'Only positive weights take part: $w^+ = \\max(0, w)$, above the fraction line and below it.',
    points: 3,
    visibility: 'public',
    hint: 'Look at a unit that is reached by weights of both signs: which of them does the rule speak of?',
    inputs: {
      arbitrary: signedWeights,
      runs: 100,
      examples: [
        {
          w: [
            [2, -1],
            [-1, 1],
          ],
          a: [2, 1],
          r: [3, 1],
        },
        // As little to share out as basic questions have: a tenth more below the line is too much.
        {
          w: [
            [1, -1],
            [-1, 1],
          ],
          a: [1, 1],
          r: [3, 2],
        },
      ],
    },
    tolerance: roughly(),
    misconceptions: propagateMistakes,
  }),
  comparison<RelevanceInput>({
    ...compared,
    id: 'exercise3.propagate.nonSquare',
    title:
      'A layer may have more units below than above, or fewer: there is one relevance for each unit below.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise3.propagate.negativeWeights'],
    hint: 'Which of your loops runs over the units below, and which over those above?',
    inputs: {
      arbitrary: oblongRelevances,
      runs: 30,
      examples: [
        { w: [[1, 2, 3]], a: [2], r: [1, 2, 3] },
        { w: [[1], [2], [3]], a: [1, 2, 3], r: [14] },
        { w: [[2], [-1], [-3], [1]], a: [1, 2, 1, 3], r: [4] },
        {
          w: Array.from({ length: 3 }, (_, j) =>
            Array.from({ length: 12 }, (_entry, k) => ((j + 2 * k) % 5) - 1),
          ),
          a: [1, 3, 2],
          r: Array.from({ length: 12 }, (_, k) => 1 + (k % 5) / 4),
        },
      ],
    },
    tolerance: roughly(),
  }),
  comparison<RelevanceInput>({
    ...compared,
    id: 'exercise3.propagate.nothingToShare',
    title: 'A unit to which nothing positive contributes passes nothing on: $0/0$ counts as 0.',
    points: 2,
    visibility: 'public',
    needs: ['exercise3.propagate.values'],
    hint: 'What does your program divide by if all weights into a unit are negative, or all activations are 0?',
    inputs: {
      arbitrary: emptyColumns,
      runs: 80,
      examples: [
        {
          w: [
            [1, -1],
            [1, -2],
          ],
          a: [1, 3],
          r: [4, 2],
        },
        {
          w: [
            [1, 2],
            [1, 0],
          ],
          a: [0, 2],
          r: [4, 3],
        },
        {
          w: [
            [1, 2],
            [1, 0],
          ],
          a: [0, 0],
          r: [4, 3],
        },
        // Relevance of 0, and units without effect: what JavaScript takes for false.
        {
          w: [
            [1, 2],
            [3, 1],
          ],
          a: [2, 1],
          r: [0, 3],
        },
        {
          w: [
            [1, 2],
            [3, 1],
          ],
          a: [0, 1],
          r: [2, 0],
        },
        {
          w: [
            [0, 2],
            [3, 0],
          ],
          a: [1, 2],
          r: [2, 5],
        },
        { w: [[0]], a: [0], r: [0] },
        { w: [[2]], a: [3], r: [5] },
      ],
    },
    tolerance: roughly(),
    misconceptions: [
      ...propagateMistakes.filter(({ id }) => !concernsSigns(id)),
      negativeColumns,
      zeroByZero,
    ],
  }),
  property<RelevanceInput, RelevanceAbove>({
    ...common,
    id: 'exercise3.propagate.conserves',
    title: String.raw`Relevance is conserved: $\sum_j R_j = \sum_k R_k$ where every unit has something to share out.`,
    points: 1,
    visibility: 'hidden',
    needs: ['exercise3.propagate.negativeWeights'],
    hint: 'The shares of each unit $k$ have to sum to 1.',
    inputs: { arbitrary: signedWeights, runs: 40 },
    calls: ({ w, a, r }) => [[w, a, r]],
    shape: ({ a }) => ({ kind: 'vector', length: a.length }),
    facts: ({ r }) => ({ r }),
    holds: keepsSum,
    misconceptions: propagateMistakes,
  }),
  comparison<RelevanceInput>({
    ...compared,
    id: 'exercise3.propagate.anySize',
    title:
      'A layer is right to four digits for all that it may be given: faint and strong activations, fractions, one unit or 50.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise3.propagate.values', 'exercise3.propagate.negativeWeights'],
    hint: 'If you add something to the sum below the line, is it small beside faint activations too? Does your program do the same for every unit, however many there are, and does it round?',
    inputs: {
      arbitrary: anyRelevances,
      runs: 60,
      // A layer as large as they come, since most that are drawn are small.
      examples: [
        largestLayer,
        // Faint, and still far above the largest stabiliser that counts as right.
        {
          w: [
            [1, 2],
            [3, 1],
          ],
          a: [1 / 16384, 1 / 8192],
          r: [3, 1],
        },
        {
          w: [
            [2, 1],
            [1, 3],
          ],
          a: [1 / 64, 1 / 32],
          r: [3, 20],
        },
        {
          w: [
            [2, 1],
            [1, 3],
          ],
          a: [16, 48],
          r: [3, 20],
        },
        {
          w: [
            [100, 20],
            [30, 90],
          ],
          a: [1 / 64, 2],
          r: [100, 70],
        },
        { w: [[1.5]], a: [1 / 64], r: [2.25] },
        { w: [[1]], a: [1 / 16384], r: [2.25] },
      ],
    },
    misconceptions: [...stabilisers, ...propagateMistakes],
  }),
  purity<RelevanceInput>({
    ...common,
    id: 'exercise3.propagate.pure',
    title: 'propagate leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise3.propagate.negativeWeights'],
    inputs: {
      arbitrary: drawnApart(tameRelevances, callsApart, propagate),
      runs: 7,
      // Whoever rectifies in place, or takes the relevance of a unit with nothing to share out away, changes something here.
      examples: [
        {
          w: [
            [-1, 2],
            [-2, 2],
          ],
          a: [2, 1],
          r: [1, 3],
        },
        {
          w: [
            [1, 2],
            [3, 4],
          ],
          a: [1, 2],
          r: [7, 5],
        },
      ],
    },
    calls: callsApart,
    tolerance: closely(),
  }),
];

/** A question, with each argument changed alone, and all of them. */
function callsApart({ w, a, r }: RelevanceInput): readonly [w: Matrix, a: Vector, r: Vector][] {
  return [
    [w, a, r],
    [changeLastRow(w), a, r],
    [w, changeLast(a), r],
    [w, a, changeLast(r)],
    [changeLastRow(w), changeLast(a), changeLast(r)],
  ];
}

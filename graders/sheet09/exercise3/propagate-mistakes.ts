import type { Matrix, Vector } from 'sheet09';
import type { Misconception } from '../../../src/records/sheet.ts';
import { sumUp } from '../laws/vectors.ts';
import { entryOf, sumColumns, transpose } from '../vectors.ts';
import { describeStabiliser, stabiliserSizes } from '../stabilisers.ts';
import type { RelevanceInput } from './inputs.ts';

/** How much unit j contributes to unit k. */
export type Contribution = (a_j: number, w_jk: number) => number;

export const positiveWeights: Contribution = (a_j, w_jk) => a_j * Math.max(0, w_jk);
export const signedWeights: Contribution = (a_j, w_jk) => a_j * w_jk;
export const absoluteWeights: Contribution = (a_j, w_jk) => a_j * Math.abs(w_jk);

export const propagateMistakes: readonly Misconception<RelevanceInput>[] = [
  {
    id: 'w-for-w-plus',
    sentence:
      'Your shares are those of $a_j w_{jk}$, negative weights included: which weights does the rule let take part?',
    answers: ({ w, a, r }) => [shareOut(w, a, r, signedWeights)],
  },
  {
    id: 'absolute-weights',
    sentence:
      'Your shares are those of $a_j |w_{jk}|$: is a negative weight a positive one to the rule?',
    answers: ({ w, a, r }) => [shareOut(w, a, r, absoluteWeights)],
  },
  {
    id: 'positive-share-of-signed-sum',
    sentence: 'Your shares have $w_{jk}^+$ above the line and $w_{jk}$ below it: do they sum to 1?',
    answers: ({ w, a, r }) => {
      const z = sumColumns(w, a);
      return [
        a.map((a_j, j) =>
          sumUp(r.map((r_k, k) => divide(a_j * Math.max(0, entryOf(w, j, k)), z[k]) * r_k)),
        ),
      ];
    },
  },
  {
    id: 'wrong-sign',
    sentence: 'Your relevances have the wrong sign: can a share of something positive be negative?',
    answers: ({ w, a, r }) => [shareOut(w, a, r, positiveWeights).map((entry) => -entry)],
  },
  {
    id: 'rows-and-columns-exchanged',
    sentence:
      'Your answers are those of the transposed matrix: which index of $w_{jk}$ belongs to the unit that gets the relevance?',
    answers: ({ w, a, r }) => [shareOut(transpose(w), a, r, positiveWeights)],
  },
  {
    id: 'normalised-over-k',
    sentence:
      'Your shares sum to 1 over the units that a unit sends to: over which index does the sum below the line run?',
    answers: ({ w, a, r }) => [
      a.map((a_j, j) => {
        const sent = r.map((_, k) => positiveWeights(a_j, entryOf(w, j, k)));
        return sumUp(sent.map((part, k) => divide(part, sumUp(sent)) * (r[k] ?? NaN)));
      }),
    ],
  },
  {
    id: 'activations-forgotten',
    sentence:
      'Your shares are those of the weights alone: a unit that is more active contributes more.',
    answers: ({ w, a, r }) => [shareOut(w, a, r, (_, w_jk) => Math.max(0, w_jk))],
  },
  {
    id: 'weights-forgotten',
    sentence:
      'Your shares are those of the activations alone: do all of them reach every unit equally well?',
    answers: ({ w, a, r }) => [shareOut(w, a, r, (a_j) => a_j)],
  },
  {
    id: 'not-normalised',
    sentence:
      'Your relevances are contributions times relevance: by what has a contribution to be divided?',
    answers: ({ w, a, r }) => [
      a.map((a_j, j) => sumUp(r.map((r_k, k) => positiveWeights(a_j, entryOf(w, j, k)) * r_k))),
    ],
  },
  {
    id: 'relevance-forgotten',
    sentence: 'Your answers are sums of shares: of what are they the shares?',
    answers: ({ w, a, r }) => [
      shareOut(
        w,
        a,
        r.map(() => 1),
        positiveWeights,
      ),
    ],
  },
  {
    id: 'squared-weights',
    sentence:
      'Your shares go with the square of the weights: how much more does a unit contribute through twice the weight?',
    answers: ({ w, a, r }) => [shareOut(w, a, r, (a_j, w_jk) => a_j * Math.max(0, w_jk) ** 2)],
  },
  {
    id: 'one-total',
    sentence:
      'Your rule pools the relevance of all units above: each of them has contributions of its own.',
    answers: ({ w, a, r }) => {
      const given = a.map((a_j, j) =>
        sumUp(r.map((_, k) => positiveWeights(a_j, entryOf(w, j, k)))),
      );
      return [given.map((part) => divide(part, sumUp(given)) * sumUp(r))];
    },
  },
  {
    id: 'equal-shares',
    sentence:
      'Your rule shares out equally among all units below: did all of them contribute the same?',
    answers: ({ a, r }) => [a.map(() => sumUp(r) / a.length)],
  },
];

/** Signed stabilisers that are too large for the sums that they are added to. */
export const stabilisers: readonly Misconception<RelevanceInput>[] = stabiliserSizes.map(
  ({ id, size }) => stabilised(id, size),
);

function stabilised(id: string, size: number): Misconception<RelevanceInput> {
  return {
    id,
    sentence: describeStabiliser(size),
    answers: ({ w, a, r }) => {
      const z = sumColumns(
        w.map((row) => row.map((w_jk) => Math.max(0, w_jk))),
        a,
      );
      return [
        a.map((a_j, j) =>
          sumUp(
            r.map(
              (r_k, k) =>
                divide(positiveWeights(a_j, entryOf(w, j, k)), (z[k] ?? NaN) + size) * r_k,
            ),
          ),
        ),
      ];
    },
  };
}

/** Whether a mistake is one about negative weights. */
export function concernsSigns(id: string): boolean {
  return ['w-for-w-plus', 'absolute-weights', 'positive-share-of-signed-sum'].includes(id);
}

/** The same for signed and for absolute weights, where no column has weights of both signs. */
export const negativeColumns: Misconception<RelevanceInput> = {
  id: 'negative-weights-take-part',
  sentence:
    'Your units pass relevance on through negative weights, where they have no others: which weights does the rule let take part?',
  answers: ({ w, a, r }) => [shareOut(w, a, r, signedWeights)],
};

/** For inputs in which a unit has nothing to share out. */
export const zeroByZero: Misconception<RelevanceInput> = {
  id: 'zero-by-zero',
  sentence:
    'Your program divides 0 by 0: what does a unit pass on to which nothing positive contributes?',
  answers: ({ w, a, r }) => {
    const z = sumColumns(
      w.map((row) => row.map((w_jk) => Math.max(0, w_jk))),
      a,
    );
    return [
      a.map((a_j, j) =>
        sumUp(r.map((r_k, k) => (positiveWeights(a_j, entryOf(w, j, k)) / (z[k] ?? NaN)) * r_k)),
      ),
    ];
  },
};

/** R_j = sum_k of the contribution's share in all contributions to unit k, times r_k, with 0/0 = 0. */
export function shareOut(
  w: Matrix,
  a: Vector,
  r: Vector,
  contribution: Contribution,
  stabiliser = 0,
): Vector {
  const parts = a.map((a_j, j) => r.map((_, k) => contribution(a_j, entryOf(w, j, k))));
  const sums = r.map((_, k) => sumUp(parts.map((row) => row[k] ?? NaN)) + stabiliser);
  return parts.map((row) => sumUp(row.map((part, k) => divide(part, sums[k]) * (r[k] ?? NaN))));
}

export function divide(part: number, sum = NaN): number {
  return sum === 0 ? 0 : part / sum;
}

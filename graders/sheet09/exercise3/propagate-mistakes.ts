import type { Matrix, Vector } from 'sheet09';
import type { Misconception } from '../../../src/records/sheet.ts';
import { sumUp } from '../laws/vectors.ts';
import { entryOf, rectify, sumColumns, transpose } from '../vectors.ts';
import { describeStabiliser, stabiliserSizes } from '../stabilisers.ts';
import type { RelevanceInput } from './inputs.ts';

/** How much unit j contributes to unit k. */
export type Contribution = (a_j: number, w_jk: number) => number;

export const positiveWeights: Contribution = (a_j, w_jk) => a_j * Math.max(0, w_jk);
export const signedWeights: Contribution = (a_j, w_jk) => a_j * w_jk;
export const absoluteWeights: Contribution = (a_j, w_jk) => a_j * Math.abs(w_jk);

export const describeAlphaBeta = String.raw`Your answers are those of the rule with $\alpha = 2$ and $\beta = 1$, which takes relevance away through negative weights and hands out more through positive ones: which weights does the rule of this exercise let take part?`;

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
    id: 'signed-share-of-positive-sum',
    sentence: 'Your shares have $w_{jk}$ above the line and $w_{jk}^+$ below it: do they sum to 1?',
    answers: ({ w, a, r }) => {
      const z = sumColumns(w.map(rectify), a);
      return [
        a.map((a_j, j) => sumUp(r.map((r_k, k) => divide(a_j * entryOf(w, j, k), z[k]) * r_k))),
      ];
    },
  },
  {
    id: 'alpha-beta-rule',
    sentence: describeAlphaBeta,
    answers: ({ w, a, r }) => [shareByAlphaBeta(w, a, r)],
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
    id: 'activations-below-the-line-only',
    sentence:
      'Your answers end one step early: the activations stand in the sum below the line, and not in the contribution above it.',
    answers: ({ w, a, r }) => {
      const z = sumColumns(w.map(rectify), a);
      return [
        a.map((_, j) =>
          sumUp(r.map((r_k, k) => divide(Math.max(0, entryOf(w, j, k)), z[k]) * r_k)),
        ),
      ];
    },
  },
  {
    id: 'activations-above-the-line-only',
    sentence:
      'Your contributions hold the activations, and the sum below the line does not: do your shares sum to 1?',
    answers: ({ w, a, r }) => {
      const z = sumColumns(
        w.map(rectify),
        a.map(() => 1),
      );
      return [
        a.map((a_j, j) =>
          sumUp(r.map((r_k, k) => divide(positiveWeights(a_j, entryOf(w, j, k)), z[k]) * r_k)),
        ),
      ];
    },
  },
  {
    id: 'last-unit-only',
    sentence:
      'Your answers hold what came from the last unit above alone: what happens to what the units before it gave?',
    answers: ({ w, a, r }) => [
      shareOut(
        w,
        a,
        r.map((r_k, k) => (k === r.length - 1 ? r_k : 0)),
        positiveWeights,
      ),
    ],
  },
  {
    id: 'first-unit-left-out',
    sentence: 'The first unit above passes nothing on: from which number on are units counted?',
    answers: ({ w, a, r }) => [
      shareOut(
        w,
        a,
        r.map((r_k, k) => (k === 0 ? 0 : r_k)),
        positiveWeights,
      ),
    ],
  },
  {
    id: 'all-to-the-largest',
    sentence:
      'Your units pass all of their relevance on to the one that contributes most: what is the share of the others?',
    answers: ({ w, a, r }) => [
      a.map((_, j) =>
        sumUp(
          r.map((r_k, k) => {
            const parts = a.map((a_i, i) => positiveWeights(a_i, entryOf(w, i, k)));
            // Of several, the first, as a search for the largest finds it.
            return parts.indexOf(Math.max(...parts)) === j ? r_k : 0;
          }),
        ),
      ),
    ],
  },
  {
    id: 'scaled-to-one',
    sentence: 'Your relevances are scaled so that they sum to 1: what should they sum to?',
    answers: ({ w, a, r }) => {
      const shares = shareOut(w, a, r, positiveWeights);
      return [shares.map((share) => divide(share, sumUp(shares)))];
    },
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
  return [
    'w-for-w-plus',
    'absolute-weights',
    'positive-share-of-signed-sum',
    'signed-share-of-positive-sum',
    'alpha-beta-rule',
  ].includes(id);
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

/** Positive and negative contributions shared out apart, twice the first less once the second. */
export function shareByAlphaBeta(w: Matrix, a: Vector, r: Vector): Vector {
  const up = shareOut(w, a, r, positiveWeights);
  const down = shareOut(w, a, r, (a_j, w_jk) => a_j * Math.min(0, w_jk));
  return up.map((entry, j) => 2 * entry - (down[j] ?? NaN));
}

export function divide(part: number, sum = NaN): number {
  return sum === 0 ? 0 : part / sum;
}

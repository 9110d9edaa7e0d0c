import type { Matrix, Vector } from 'sheet09';
import { weightsA, type Weights } from '../../../reference/sheet09/networks.ts';
import type { Misconception } from '../../../src/records/sheet.ts';
import { rectify, sumColumns } from '../vectors.ts';
import { describeStabiliser, stabiliserSizes } from '../stabilisers.ts';
import type { PairInput } from './inputs.ts';
import {
  absoluteWeights,
  describeAlphaBeta,
  divide,
  positiveWeights,
  shareByAlphaBeta,
  shareOut,
  signedWeights,
  type Contribution,
} from './propagate-mistakes.ts';

export type NetworkMistake = Misconception<PairInput>;

// Which of these can be told apart depends on the network and on the pairs that are asked for; two that give the same
// answers must not stand in one list, as neither would be named.

export function signed(ws: Weights): NetworkMistake {
  return mistake(
    'w-for-w-plus',
    'Your answers are those of the rule with $w$ in the place of $w^+$, and of gradient times input: which weights does the rule let take part?',
    (x) => explainBy(ws, x, signedWeights),
  );
}

export function absolute(ws: Weights): NetworkMistake {
  return mistake(
    'absolute-weights',
    'Your answers are those of the rule with $|w|$ in the place of $w^+$: which weights does the rule let take part?',
    (x) => explainBy(ws, x, absoluteWeights),
  );
}

export function alphaBeta(ws: Weights): NetworkMistake {
  return mistake('alpha-beta-rule', describeAlphaBeta, (x) =>
    explainThrough(ws, x, shareByAlphaBeta),
  );
}

export function startsFromOne(ws: Weights): NetworkMistake {
  return mistake(
    'output-relevance-one',
    'Your relevances always sum to 1: with how much relevance does the output start?',
    (x) => explainBy(ws, x, positiveWeights, () => [1]),
  );
}

export function exchanged(ws: Weights): NetworkMistake {
  return mistake(
    'inputs-exchanged',
    'Your relevance arrives at the wrong inputs: follow it from the output down, through positive weights only.',
    (x) => explainBy(ws, x, positiveWeights).toReversed(),
  );
}

/** For network (c), where the relevances of the first two hidden units are the same. */
export const networkAAgain: NetworkMistake = mistake(
  'network-a-again',
  'Your answers are those of network (a), and of the first hidden units of network (c): which inputs do these get their activations from?',
  (x) => explainBy(weightsA, x, positiveWeights),
);

export const equalSplit: NetworkMistake = mistake(
  'equal-split',
  'Your answers share the output equally: does each input contribute the same?',
  ([a1, a2]) => [Math.min(a1, a2) / 2, Math.min(a1, a2) / 2],
);

export const allToTheLarger: NetworkMistake = mistake(
  'all-to-the-larger',
  'Your answers give everything to the larger input: follow the relevance through the hidden units.',
  ([a1, a2]) => (a1 > a2 ? [a2, 0] : [0, a1]),
);

export const inProportion: NetworkMistake = mistake(
  'in-proportion',
  'Your answers share the output in proportion to the inputs: do both have a way to it in this network?',
  ([a1, a2]) => [a1, a2].map((a_j) => divide(a_j * Math.min(a1, a2), a1 + a2)),
);

export const inputsThemselves: NetworkMistake = mistake(
  'inputs-returned',
  'Your answers are the inputs themselves: do they sum to the output?',
  (x) => x,
);

/**
 * For inputs of which the other one is the larger: a program that hands on the other one, and one that hands on the
 * larger, are the same there.
 */
export function otherInput(index: 0 | 1): NetworkMistake {
  return mistake(
    'other-input',
    'Your answers hand on the other input, here the larger one: which of the two does the network compute?',
    (x) => x.map((_, i) => (i === index ? x[1 - index] : 0) ?? NaN),
  );
}

/** For network (c): of the three units between, only the first gets anything, and all of it. */
export const halfLost: NetworkMistake = mistake(
  'half-lost',
  'Your relevances are half of what they should be: the weight of 1/2 stands above the fraction line and below it, and cancels.',
  ([a1, a2]) => [a1, a2].map((a_j) => divide((a_j * Math.min(a1, a2)) / 2, a1 + a2)),
);

/** For network (c): the output is taken for a3 - a4 - a5. */
export const halfForgotten: NetworkMistake = mistake(
  'half-forgotten',
  'Your relevances sum to twice the output: with which weights do the hidden units of network (c) reach it?',
  ([a1, a2]) => [a1, a2].map((a_j) => divide(2 * a_j * Math.min(a1, a2), a1 + a2)),
);

/** For network (c), on both sides of a1 = a2. */
export const firstForMinimum: NetworkMistake = mistake(
  'first-input-for-minimum',
  'Your shares are right, and what is shared out is $a_1$, also where it is the larger one: what does the network compute?',
  ([a1, a2]) => [a1, a2].map((a_j) => divide(a_j * a1, a1 + a2)),
);

/** The right shares of the wrong output. */
export function maximum(ws: Weights): NetworkMistake {
  return mistake(
    'maximum-for-minimum',
    'Your relevances sum to the larger input: which of the two does the network compute?',
    ([a1, a2]) => explainBy(ws, [a1, a2], positiveWeights, () => [Math.max(a1, a2)]),
  );
}

/** For ties and zeros in network (c). */
export const zeroByZero: NetworkMistake = mistake(
  'zero-by-zero',
  'Your program divides 0 by 0 where both inputs are 0: what is there to be shared out?',
  ([a1, a2]) => [a1, a2].map((a_j) => (a_j * Math.min(a1, a2)) / (a1 + a2)),
);

/** [a1, 0] or [0, a2]: what the network passes on if the output is taken for the input that is meant. */
export function wholeInput(index: 0 | 1): NetworkMistake {
  return mistake(
    'whole-input',
    'Your relevances sum to an input, not to the output: at which layer does their sum change, and with how much does it start?',
    (x) => x.map((a_j, i) => (i === index ? a_j : 0)),
  );
}

/** The rule with something added below each fraction line: less than `smallest` does not show. */
export function stabilisersIn(ws: Weights, smallest: number): readonly NetworkMistake[] {
  return stabiliserSizes
    .filter(({ size }) => size >= smallest)
    .map(({ id, size }) =>
      mistake(id, describeStabiliser(size), (x) =>
        explainBy(ws, x, positiveWeights, undefined, size),
      ),
    );
}

function mistake(
  id: string,
  sentence: string,
  answer: (x: readonly [number, number]) => Vector,
): NetworkMistake {
  return { id, sentence, answers: ({ a1, a2 }) => [answer([a1, a2])] };
}

function explainBy(
  ws: Weights,
  x: Vector,
  contribution: Contribution,
  start?: (output: Vector) => Vector,
  stabiliser = 0,
): Vector {
  return explainThrough(ws, x, (w, a, r) => shareOut(w, a, r, contribution, stabiliser), start);
}

function explainThrough(
  ws: Weights,
  x: Vector,
  rule: (w: Matrix, a: Vector, r: Vector) => Vector,
  start: (output: Vector) => Vector = (output) => output,
): Vector {
  const activations = [x];
  for (const w of ws) activations.push(rectify(sumColumns(w, activations.at(-1) ?? [])));
  return ws.reduceRight<Vector>(
    (r, w, l) => rule(w, activations[l] ?? [], r),
    start(activations.at(-1) ?? []),
  );
}

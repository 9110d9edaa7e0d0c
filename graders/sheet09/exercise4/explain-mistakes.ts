import { high, low, model } from 'sheet09';
import type { LinearLayer, Vector } from 'sheet09';
import { propagateBounds, propagateGamma } from '../../../reference/sheet09/exercise4.ts';
import type { Misconception } from '../../../src/records/sheet.ts';
import type { Picture, Question } from './images.ts';
import {
  keepTarget,
  oneAt,
  pictureMistake,
  propagateAll,
  scaleToOne,
  softmax,
  wrongClass,
  type Rule,
} from './network-pass.ts';

/** Where a program for `explain` can go wrong. */
interface Choices {
  readonly start: (picture: Picture) => Vector;
  /** The activations that enter layer l. */
  readonly inputOf: (picture: Picture, l: number) => Vector;
  readonly first: Rule;
  readonly convolution: Rule;
  readonly pool: Rule;
  readonly dense: Rule;
  readonly finish: (relevance: Vector) => Vector;
}

const withGamma =
  (gamma: number): Rule =>
  (layer, a, r) =>
    propagateGamma(layer, a, r, gamma);
const withBounds =
  (l: number, h: number): Rule =>
  (layer, a, r) =>
    propagateBounds(layer, a, r, l, h);
const withPositiveWeights: Rule = (layer, a, r) =>
  propagateGamma(
    layer.withWeights((w) => Math.max(0, w)),
    a,
    r,
    0,
  );

const withSquares: Rule = (layer, a, r) =>
  propagateGamma(
    layer.withWeights((w) => w + 0.25 * Math.max(0, w) ** 2),
    a,
    r,
    0,
  );
const withAlphaBeta: Rule = (layer, a, r) => {
  const down = propagateGamma(
    layer.withWeights((w) => Math.min(0, w)),
    a,
    r,
    0,
  );
  return withPositiveWeights(layer, a, r).map((entry, j) => 2 * entry - (down[j] ?? NaN));
};

const right: Choices = {
  start: ({ scores, target }) => keepTarget(scores, target),
  inputOf: ({ activations }, l) => activations[l] ?? [],
  first: withBounds(low, high),
  convolution: withGamma(0.25),
  pool: withGamma(0),
  dense: withGamma(0),
  finish: (relevance) => relevance,
};

const clipped =
  (rule: Rule): Rule =>
  (layer, a, r) =>
    rule(layer, a, r).map((entry) => Math.max(0, entry));

export const explainMistakes: readonly Misconception<Question>[] = [
  mistake(
    'started-from-one',
    'Your relevances sum to 1 and not to the score: with how much does the output start, and is it divided by at the end?',
    {
      start: ({ target }) => oneAt(target),
    },
  ),
  {
    ...mistake(
      'winner-for-target',
      'Your answers are those of the class with the highest score, whichever class is asked for.',
      { start: ({ scores, winner }) => keepTarget(scores, winner) },
    ),
    isToldApart: wrongClass.isWinner,
  },
  {
    ...mistake(
      'class-zero-taken-for-none',
      'Your answers for class 0 are those of the class with the highest score: 0 is the number of a class, and JavaScript takes it for false, as in target || winner.',
      { start: ({ scores, target, winner }) => keepTarget(scores, target || winner) },
    ),
    isToldApart: wrongClass.isAskedForZero,
  },
  {
    ...mistake(
      'classes-counted-from-one',
      'Your answers are those of the class before the one that is asked for: from which number on are classes counted?',
      { start: ({ scores, target }) => keepTarget(scores, target - 1) },
    ),
    isToldApart: wrongClass.isBefore,
  },
  mistake('all-scores', 'Your answers start with all scores: only the target was asked for.', {
    start: ({ scores }) => scores,
  }),
  mistake(
    'softmax-first',
    'Your answers start with a probability: a score is what the network gives before any softmax.',
    { start: ({ scores, target }) => keepTarget(softmax(scores), target) },
  ),
  mistake(
    'negative-score-dropped',
    'Your answers start with no relevance if the score is negative: it is explained as it is.',
    {
      start: ({ scores, target }) =>
        keepTarget(
          scores.map((score) => Math.max(0, score)),
          target,
        ),
    },
  ),
  mistake(
    'absolute-score',
    'Your answers have the wrong sign if the score is negative: it is explained as it is.',
    { start: ({ scores, target }) => keepTarget(scores.map(Math.abs), target) },
  ),
  mistake(
    'zero-rule-on-convolution',
    'Your answers use LRP-0 on the second convolution: which rule does the exercise ask for there?',
    { convolution: withGamma(0) },
  ),
  mistake(
    'gamma-half',
    'Your answers are those of a gamma of 0.5 on the second convolution: which one does the exercise ask for?',
    {
      convolution: withGamma(0.5),
    },
  ),
  mistake(
    'gamma-one',
    'Your answers are those of a gamma of 1 on the second convolution: which one does the exercise ask for?',
    {
      convolution: withGamma(1),
    },
  ),
  mistake(
    'positive-weights-on-convolution',
    'Your answers use the z$^+$ rule on the second convolution: which rule does the exercise ask for there?',
    { convolution: withPositiveWeights },
  ),
  mistake(
    'gamma-on-dense-layers',
    String.raw`Your answers use LRP-$\gamma$ on the dense layers too: which rule does the exercise ask for there?`,
    { dense: withGamma(0.25) },
  ),
  mistake(
    'gamma-on-pixels',
    String.raw`Your answers use LRP-$\gamma$ on the first convolution too: pixels have a rule of their own.`,
    { first: withGamma(0.25) },
  ),
  mistake(
    'zero-rule-on-pixels',
    'Your answers use LRP-0 on the pixels: they have a rule of their own.',
    {
      first: withGamma(0),
    },
  ),
  mistake(
    'positive-weights-on-pixels',
    'Your answers use the z$^+$ rule on the pixels: they have a rule with bounds.',
    { first: withPositiveWeights },
  ),
  mistake(
    'squared-weights-on-pixels',
    'Your answers use the w$^2$ rule on the pixels: they have a rule with bounds.',
    { first: bySquaredWeights },
  ),
  mistake(
    'positive-weights-everywhere',
    'Your answers use the z$^+$ rule on all layers above the pixels: which layers have other rules?',
    { convolution: withPositiveWeights, pool: withPositiveWeights, dense: withPositiveWeights },
  ),
  mistake(
    'positive-weights-everywhere-and-on-pixels',
    'Your answers use the z$^+$ rule on all layers, the pixels included: which layers have other rules?',
    {
      first: withPositiveWeights,
      convolution: withPositiveWeights,
      pool: withPositiveWeights,
      dense: withPositiveWeights,
    },
  ),
  mistake(
    'gamma-everywhere',
    String.raw`Your answers use LRP-$\gamma$ on all layers, the pixels included: which layers have other rules?`,
    { first: withGamma(0.25), convolution: withGamma(0.25), dense: withGamma(0.25) },
  ),
  mistake(
    'gamma-on-squared-weights',
    String.raw`Your second convolution adds $\gamma (w^+)^2$ to every weight: what is a positive weight multiplied with?`,
    { convolution: withSquares },
  ),
  mistake(
    'alpha-beta-rule',
    String.raw`Your answers are those of the rule with $\alpha = 2$ and $\beta = 1$ on the layers above the pixels: which rules does the exercise ask for?`,
    { convolution: withAlphaBeta, dense: withAlphaBeta },
  ),
  mistake(
    'alpha-beta-on-convolution',
    String.raw`Your answers use the rule with $\alpha = 2$ and $\beta = 1$ on the second convolution: which rule does the exercise ask for there?`,
    { convolution: withAlphaBeta },
  ),
  mistake('bounds-of-bytes', 'Your upper bound is 255: the range of a pixel is given.', {
    first: withBounds(0, 255),
  }),
  mistake(
    'negative-answers-dropped',
    'Your relevances are cut off at 0 in the end: a pixel can speak against a class.',
    { finish: (relevance) => relevance.map((entry) => Math.max(0, entry)) },
  ),
  mistake('wrong-sign', 'Your relevances have the wrong sign: what should they sum to?', {
    finish: (relevance) => relevance.map((entry) => -entry),
  }),
  mistake(
    'zero-rule-everywhere',
    'Your answers use LRP-0 on all layers, so that they are gradient times input: which layers have other rules?',
    { first: withGamma(0), convolution: withGamma(0) },
  ),
  mistake(
    'bounds-added',
    'The bound terms of your first layer push the wrong way: what should be left of a term when its pixel is at its bound?',
    {
      first: withBounds(-low, -high),
    },
  ),
  mistake(
    'bounds-exchanged',
    'The bounds of your first layer stand with the wrong weights: where is a term with a negative weight smallest?',
    {
      first: withBounds(high, low),
    },
  ),
  mistake(
    'bounds-from-image',
    'Your bounds are the palest and the darkest pixel of this very image: the range of a pixel is given.',
    { first: (layer, a, r) => propagateBounds(layer, a, r, Math.min(...a), Math.max(...a)) },
  ),
  mistake('bounds-symmetric', 'Your bounds are -1 and 1: the range of a pixel is given.', {
    first: withBounds(-1, 1),
  }),
  mistake(
    'pooling-shared-equally',
    'Your pooling layers share relevance equally among their units: a unit that is not active contributes nothing.',
    { pool: (layer, _, r) => layer.backward(r) },
  ),
  mistake(
    'sums-before-rectification',
    'Your rules take what entered a rectification for the activations: which of the two enters the next layer?',
    {
      inputOf: ({ activations }, l) => activations[model[l - 1]?.kind === 'relu' ? l - 1 : l] ?? [],
    },
  ),
  mistake(
    'negative-relevance-dropped',
    'Your relevances are never negative on their way: a unit can speak against a class.',
    {
      convolution: clipped(right.convolution),
      pool: clipped(right.pool),
      dense: clipped(right.dense),
    },
  ),
  mistake(
    'absolute-values',
    'Your answers are absolute values: a pixel can speak against a class.',
    {
      finish: (relevance) => relevance.map(Math.abs),
    },
  ),
  mistake(
    'scaled-for-display',
    'Your answers are scaled to a largest value of 1: what should they sum to?',
    { finish: scaleToOne },
  ),
  mistake(
    'zero-by-zero',
    'Your program divides 0 by 0: what does a unit pass on that gets nothing from below?',
    { convolution: unguarded(0.25), pool: unguarded(0), dense: unguarded(0) },
  ),
];

/** A mistake is the right program with some of its choices made wrong. */
function mistake(id: string, sentence: string, wrong: Partial<Choices>): Misconception<Question> {
  const choices: Choices = { ...right, ...wrong };
  const chooseRule = (layer: LinearLayer, l: number): Rule => {
    if (l === 0) return choices.first;
    if (layer.kind === 'averagePool') return choices.pool;
    return layer.kind === 'dense' ? choices.dense : choices.convolution;
  };
  return pictureMistake(id, sentence, (picture) => {
    const inputOf = (l: number) => choices.inputOf(picture, l);
    return choices.finish(propagateAll(choices.start(picture), inputOf, chooseRule));
  });
}

/** The four steps without asking what they divide by. */
function unguarded(gamma: number): Rule {
  return (layer, a, r) => {
    const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
    const z = map.forward(a);
    const c = map.backward(r.map((r_k, k) => r_k / (z[k] ?? NaN)));
    return a.map((a_j, j) => a_j * (c[j] ?? NaN));
  };
}

function bySquaredWeights(layer: LinearLayer, _: Vector, r: Vector): Vector {
  const squared = layer.withWeights((w) => w ** 2);
  const z = squared.forward(Array.from({ length: 784 }, () => 1));
  return squared.backward(r.map((r_k, k) => (z[k] === 0 ? 0 : r_k / (z[k] ?? NaN))));
}

import { model } from 'sheet09';
import type { Vector } from 'sheet09';
import { explain } from '../../../reference/sheet09/exercise4.ts';
import type { Misconception } from '../../../src/records/sheet.ts';
import type { Picture, Question } from './images.ts';
import {
  backpropagate,
  keepActive,
  keepTarget,
  oneAt,
  pictureMistake,
  scaleToOne,
  softmax,
  timesInput,
  wrongClass,
} from './network-pass.ts';

export const gradientMistakes: readonly Misconception<Question>[] = [
  pictureMistake(
    'gradient-alone',
    'Your answers are the gradient: the input is not in them yet.',
    (picture) => backpropagate(picture, oneAt(picture.target)),
  ),
  pictureMistake(
    'gradient-squared',
    'Your answers are the square of the gradient, and the input is not in them: what should they sum to?',
    (picture) => backpropagate(picture, oneAt(picture.target)).map((g_i) => g_i ** 2),
  ),
  pictureMistake(
    'gradient-squared-times-input',
    'Your answers hold the square of the gradient: what does it do to a pixel that speaks against the class?',
    (picture) => {
      const g = backpropagate(picture, oneAt(picture.target));
      return timesInput(
        picture,
        g.map((g_i) => g_i ** 2),
      );
    },
  ),
  {
    ...startMistake(
      'winner-for-target',
      'Your answers are those of the class with the highest score, whichever class is asked for.',
      ({ winner }) => oneAt(winner),
    ),
    isToldApart: wrongClass.isWinner,
  },
  {
    ...startMistake(
      'class-zero-taken-for-none',
      'Your answers for class 0 are those of the class with the highest score: 0 is the number of a class, and JavaScript takes it for false, as in target || winner.',
      ({ target, winner }) => oneAt(target || winner),
    ),
    isToldApart: wrongClass.isAskedForZero,
  },
  {
    ...startMistake(
      'classes-counted-from-one',
      'Your answers are those of the class before the one that is asked for: from which number on are classes counted?',
      ({ target }) => oneAt(target - 1),
    ),
    isToldApart: wrongClass.isBefore,
  },
  startMistake(
    'softmax-first',
    'Your answers explain a probability: a score is what the network gives before any softmax.',
    ({ scores, target }) => {
      const p = softmax(scores);
      return oneAt(target).map((one, c) => (p[target] ?? NaN) * (one - (p[c] ?? NaN)));
    },
  ),
  startMistake(
    'log-softmax-first',
    'Your answers explain the logarithm of a probability: a score is what the network gives before any softmax.',
    ({ scores, target }) => {
      const p = softmax(scores);
      return oneAt(target).map((one, c) => one - (p[c] ?? NaN));
    },
  ),
  startMistake(
    'minus-log-softmax-first',
    'Your answers explain minus the logarithm of a probability, which is a loss: a score is what the network gives before any softmax, and more of it is better.',
    ({ scores, target }) => {
      const p = softmax(scores);
      return oneAt(target).map((one, c) => (p[c] ?? NaN) - one);
    },
  ),
  startMistake(
    'started-from-score',
    'Your answers are off by the factor of the score itself: what is the derivative of a score by itself?',
    ({ scores, target }) => keepTarget(scores, target),
  ),
  startMistake(
    'all-scores',
    'Your answers explain the sum of all scores: only the target was asked for.',
    ({ scores }) => scores.map(() => 1),
  ),
  startMistake(
    'wrong-sign',
    'Your answers have the wrong sign: what is the derivative of a score by itself?',
    ({ target }) => oneAt(target).map((one) => 0 - one),
  ),
  rectifierMistake(
    'rectification-without-derivative',
    'Your gradient passes every rectified unit unchanged: what is the derivative where the unit is switched off?',
    (g) => g,
  ),
  rectifierMistake(
    'guided-backpropagation',
    'Your gradient drops its negative parts on the way: the derivative of a rectification depends on its input alone.',
    (g, z) => keepActive(g, z).map((g_k) => Math.max(0, g_k)),
  ),
  rectifierMistake(
    'deconvolution',
    'Your gradient is rectified itself: the derivative of a rectification depends on its input.',
    (g) => g.map((g_k) => Math.max(0, g_k)),
  ),
  pictureMistake(
    'absolute-values',
    'Your answers are absolute values: a pixel can speak against a class.',
    (picture) => timesInput(picture, backpropagate(picture, oneAt(picture.target))).map(Math.abs),
  ),
  pictureMistake(
    'negative-answers-dropped',
    'Your answers are never negative: a pixel can speak against a class.',
    (picture) =>
      timesInput(picture, backpropagate(picture, oneAt(picture.target))).map((entry) =>
        Math.max(0, entry),
      ),
  ),
  pictureMistake(
    'zero-by-zero',
    'Your program divides 0 by 0 at every pixel of bare paper: does the input stand below a fraction line in this formula?',
    (picture) =>
      timesInput(picture, backpropagate(picture, oneAt(picture.target))).map((entry, i) =>
        picture.pixels[i] === 0 ? NaN : entry,
      ),
  ),
  pictureMistake(
    'scaled-for-display',
    'Your answers are scaled to a largest value of 1: what should they sum to?',
    (picture) => scaleToOne(timesInput(picture, backpropagate(picture, oneAt(picture.target)))),
  ),
  pictureMistake(
    'relevance-for-gradient',
    'Your answers are those of layer-wise relevance propagation with other rules than LRP-0: how much of the gradient is in them?',
    ({ pixels, target }) => explain(model, pixels, target),
  ),
];

function startMistake(
  id: string,
  sentence: string,
  start: (picture: Picture) => Vector,
): Misconception<Question> {
  return pictureMistake(id, sentence, (picture) =>
    timesInput(picture, backpropagate(picture, start(picture))),
  );
}

function rectifierMistake(
  id: string,
  sentence: string,
  rectified: (g: Vector, z: Vector) => Vector,
): Misconception<Question> {
  return pictureMistake(id, sentence, (picture) =>
    timesInput(picture, backpropagate(picture, oneAt(picture.target), rectified)),
  );
}

import type { Vector } from 'sheet09';
import type { Misconception } from '../../../src/records/sheet.ts';
import { norm, sizeOf, subtract, sumUp } from '../laws/vectors.ts';
import type { PointInput } from './inputs.ts';

type Mistake = Misconception<PointInput>;

/** A wrong formula in d = x - mu and its length. */
function inDistance(
  id: string,
  sentence: string,
  formula: (d: Vector, length: number, point: PointInput) => Vector | number,
): Mistake {
  return {
    id,
    sentence,
    answers: (point) => {
      const d = subtract(point.x, point.mu);
      return [formula(d, norm(d), point)];
    },
  };
}

export const fMistakes: readonly Mistake[] = [
  inDistance(
    'norm-alone',
    'Your answers are a distance: for which $x$ is it zero, and for which should $f$ be?',
    (_, length) => length,
  ),
  inDistance(
    'squared-norm',
    'Your answers are those of the squared norm: what turns a sum of squares into a length?',
    (_, length) => length ** 2 - 1,
  ),
  inDistance(
    'one-inside-the-root',
    'Your answers take 1 away before the square root is drawn: from which of the two, the squared length or the length, does $f$ take it?',
    (_, length) => Math.sqrt(Math.abs(length ** 2 - 1)),
  ),
  inDistance(
    'one-added',
    'Your answers are 1 larger than the distance: for which $x$ should $f$ be zero?',
    (_, length) => length + 1,
  ),
  inDistance(
    'centre-added',
    String.raw`Your answers measure the length of $x + \mu$: what is the distance of two points?`,
    (_d, _length, { x, mu }) => norm(x.map((x_i, i) => x_i + (mu[i] ?? NaN))) - 1,
  ),
  inDistance(
    'taxicab-norm',
    'Your answers are those of the sum of absolute values: which norm is Euclidean?',
    (d) => sumUp(d.map(Math.abs)) - 1,
  ),
  inDistance(
    'largest-coordinate',
    'Your answers are those of the largest coordinate: which norm is Euclidean?',
    (d) => Math.max(...d.map(Math.abs)) - 1,
  ),
  inDistance(
    'centre-left-out',
    String.raw`Your answers do not depend on $\mu$: from where is the distance measured?`,
    (_d, _length, { x }) => norm(x) - 1,
  ),
];

export const innerMistakes: readonly Mistake[] = [
  inDistance(
    'clipped-at-zero',
    'Your function is never negative: what is the norm inside of the unit ball, and what is it minus 1?',
    (_, length) => Math.max(0, length - 1),
  ),
  inDistance(
    'distance-from-sphere',
    'Your answers are never negative: which is larger inside of the unit ball, the norm or 1?',
    (_, length) => Math.abs(length - 1),
  ),
];

export const rootPointMistakes: readonly Mistake[] = [
  inDistance(
    'root-is-centre',
    String.raw`Your root point is $\mu$ itself: what is $f(\mu)$?`,
    (_d, _length, { mu }) => mu,
  ),
  inDistance(
    'root-is-x',
    'Your root point is $x$ itself: what is $f(x)$?',
    (_d, _length, { x }) => x,
  ),
  inDistance(
    'root-behind-centre',
    String.raw`Your root point is on the line through $\mu$ and $x$, and not between the two.`,
    (d, length, { mu }) => mu.map((mu_i, i) => mu_i - (d[i] ?? NaN) / length),
  ),
  inDistance(
    'root-without-centre',
    String.raw`Your root point is a direction of length 1: where does it start from?`,
    (d, length) => d.map((d_i) => d_i / length),
  ),
  inDistance(
    'root-seen-from-origin',
    String.raw`Your root point lies on the unit sphere around the origin: around which point is $f$ zero?`,
    (_d, _length, { x }) => x.map((x_i) => x_i / norm(x)),
  ),
  inDistance(
    'root-beside-x',
    'Your root point is one unit away from $x$: from which point should it be one unit away?',
    (d, length, { x }) => x.map((x_i, i) => x_i - (d[i] ?? NaN) / length),
  ),
  inDistance(
    'root-over-square',
    String.raw`Your root point is at distance $1 / \|x - \mu\|$ from $\mu$: how long is a vector that is divided by its own length?`,
    (d, length, { mu }) => mu.map((mu_i, i) => mu_i + (d[i] ?? NaN) / length ** 2),
  ),
  inDistance(
    'root-beyond-x',
    'Your root point is one unit beyond $x$: between which two points should it lie?',
    (d, length, { x }) => x.map((x_i, i) => x_i + (d[i] ?? NaN) / length),
  ),
  inDistance(
    'root-halfway',
    String.raw`Your root point is halfway between $\mu$ and $x$, whatever their distance is.`,
    (d, _length, { mu }) => mu.map((mu_i, i) => mu_i + (d[i] ?? NaN) / 2),
  ),
];

export const gradientMistakes: readonly Mistake[] = [
  inDistance(
    'gradient-not-normalised',
    String.raw`Your gradient is $x - \mu$: how steep is a distance?`,
    (d) => d,
  ),
  inDistance(
    'gradient-of-square',
    'Your gradient is that of the squared norm: the square root has a derivative too.',
    (d) => d.map((d_i) => 2 * d_i),
  ),
  inDistance(
    'gradient-over-square',
    'Your gradient is divided by the square of the distance: how long is it, and how long should it be?',
    (d, length) => d.map((d_i) => d_i / length ** 2),
  ),
  inDistance(
    'gradient-downhill',
    String.raw`Your gradient points towards $\mu$: does $f$ grow that way?`,
    (d, length) => d.map((d_i) => -d_i / length),
  ),
  inDistance(
    'gradient-without-centre',
    String.raw`Your gradient does not depend on $\mu$: away from which point does $f$ grow?`,
    (_d, _length, { x }) => x.map((x_i) => x_i / norm(x)),
  ),
  inDistance(
    'gradient-of-absolute-values',
    'Your gradient is never negative: does $f$ grow in the same direction on both sides of the centre?',
    (d, length) => d.map((d_i) => Math.abs(d_i) / length),
  ),
  inDistance(
    'gradient-of-x-over-distance',
    String.raw`Your gradient is $x$ divided by the distance: from which point does the way lead that is as long as this distance?`,
    (_d, length, { x }) => x.map((x_i) => x_i / length),
  ),
  inDistance(
    'gradient-over-value',
    'Your gradient is divided by $f(x)$: how long is it, and how long should it be?',
    (d, length) => d.map((d_i) => d_i / (length - 1)),
  ),
  inDistance(
    'gradient-times-value',
    'Your gradient is scaled with $f(x)$: how long should it be?',
    (d, length) => d.map((d_i) => (d_i / length) * (length - 1)),
  ),
];

export const relevanceMistakes: readonly Mistake[] = [
  inDistance(
    'relevance-from-centre',
    String.raw`Your relevances sum to $\|x - \mu\|$, exactly 1 too much: at which point does $f$ vanish?`,
    (d, length) => d.map((d_i) => d_i ** 2 / length),
  ),
  inDistance(
    'gradient-times-x',
    String.raw`Your relevances are the gradient times $x$: from which point does the Taylor expansion start, and how far is it to $x$?`,
    (d, length, { x }) => d.map((d_i, i) => (d_i / length) * (x[i] ?? NaN)),
  ),
  inDistance(
    'relevance-wrong-sign',
    String.raw`Your relevances have the wrong sign: the way of the Taylor term leads from the root point to $x$. What should they sum to?`,
    (d, length) => d.map((d_i) => -((d_i / length) ** 2) * (length - 1)),
  ),
  inDistance(
    'relevance-scaled-to-one',
    'Your relevances are divided by the largest of them: what should they sum to?',
    (d) => d.map((d_i) => (d_i / sizeOf(d)) ** 2),
  ),
  inDistance(
    'square-forgotten',
    'Your relevances can be negative: which sign do the two factors of the Taylor term have?',
    (d, length) => d.map((d_i) => (d_i / length) * (length - 1)),
  ),
  inDistance(
    'value-forgotten',
    'Your relevances always sum to 1: what should they share out?',
    (d, length) => d.map((d_i) => d_i ** 2 / length ** 2),
  ),
  inDistance(
    'equal-relevance',
    'Your relevances are all the same: does every coordinate bring $x$ equally far from the root point?',
    (d, length) => d.map(() => (length - 1) / d.length),
  ),
  inDistance(
    'absolute-shares',
    'Your relevances share $f(x)$ out by absolute values; the two factors of the Taylor term grow with the coordinate together.',
    (d, length) => d.map((d_i) => (Math.abs(d_i) / sumUp(d.map(Math.abs))) * (length - 1)),
  ),
  inDistance(
    'all-to-the-largest',
    'Your relevances give all of $f(x)$ to the largest coordinate: do the others bring $x$ no further?',
    (d, length) => d.map((d_i) => (Math.abs(d_i) === sizeOf(d) ? length - 1 : 0)),
  ),
  inDistance(
    'shares-seen-from-origin',
    String.raw`Your relevances share $f(x)$ out by the coordinates of $x$: does a move of the origin change them?`,
    (_d, length, { x }) => x.map((x_i) => (x_i ** 2 / norm(x) ** 2) * (length - 1)),
  ),
  inDistance(
    'norm-not-squared',
    'Your shares of $f(x)$ are in the right proportion: what do they sum to at a point that is at distance 2?',
    (d, length) => d.map((d_i) => (d_i ** 2 / length) * (length - 1)),
  ),
  inDistance(
    'not-divided-by-the-square',
    'Your relevances are the squares times $f(x)$: what do shares of $f(x)$ sum to before they are multiplied with it?',
    (d, length) => d.map((d_i) => d_i ** 2 * (length - 1)),
  ),
  inDistance(
    'squares-alone',
    'Your relevances are the squares alone: compare their sum with $f(x)$.',
    (d) => d.map((d_i) => d_i ** 2),
  ),
  inDistance(
    'relevance-without-centre',
    String.raw`Your relevances do not depend on $\mu$: from where to where does the way go?`,
    (_d, _length, { x }) => x.map((x_i) => (x_i ** 2 / norm(x) ** 2) * (norm(x) - 1)),
  ),
  inDistance(
    'gradient-alone',
    'Your relevances are the gradient alone: which other factor does the Taylor term have?',
    (d, length) => d.map((d_i) => d_i / length),
  ),
  inDistance(
    'gradient-times-root',
    'Your relevances are the gradient times the root point: how far is it from there to $x$?',
    (d, length, { mu }) => d.map((d_i, i) => (d_i / length) * ((mu[i] ?? NaN) + d_i / length)),
  ),
];

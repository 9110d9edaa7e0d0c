import type { LinearLayer, Vector } from 'sheet09';
import type { Misconception } from '../../../src/records/sheet.ts';
import { describeStabiliser, stabiliserSizes } from '../stabilisers.ts';
import type { BoundsInput } from './layer-inputs.ts';
import { divideAll, onlyNegative, onlyPositive, scaleToSum } from './layer-shares.ts';
import { buildLayer } from './layers.ts';

type BoundsMistake = Misconception<BoundsInput>;

/** Mistakes that show whatever the range is. */
const commonBoundsMistakes: readonly BoundsMistake[] = [
  boundsMistake(
    'bounds-exchanged',
    'Your bounds stand with the wrong weights: at which bound is a term with a negative weight smallest?',
    ({ x, low, high }) => ({ x, positive: high, negative: low }),
  ),
  boundsMistake(
    'bounds-from-image',
    'Your bounds are the smallest and the largest entry of this very input: the range is a given one.',
    ({ x }) => ({ x, positive: Math.min(...x), negative: Math.max(...x) }),
  ),
  boundsMistake(
    'bounds-from-image-exchanged',
    'Your bounds are those of this very input, and stand with the wrong weights: the range is a given one, and which bound makes a term smallest depends on the sign of its weight.',
    ({ x }) => ({ x, positive: Math.max(...x), negative: Math.min(...x) }),
  ),
  {
    id: 'bounds-above-the-line-only',
    sentence: 'Your shares have the bounds in the terms and not in their sum: do they sum to 1?',
    answers: ({ layer, x, r, low, high }) => {
      const map = buildLayer(layer);
      return [boundTerms(map, { x, positive: low, negative: high }, divideAll(r, map.forward(x)))];
    },
  },
  {
    id: 'bounds-below-the-line-only',
    sentence: 'Your shares have the bounds in the sum and not in the terms: do they sum to 1?',
    answers: ({ layer, x, r, low, high }) => {
      const map = buildLayer(layer);
      const s = divideAll(r, sumBoundTerms(map, { x, positive: low, negative: high }));
      return [boundTerms(map, { x, positive: 0, negative: 0 }, s)];
    },
  },
  {
    id: 'positive-weights-alone',
    sentence:
      'Your answers are those of the z$^+$ rule, which knows no bounds: what do pixels have that activations have not?',
    answers: ({ layer, x, r }) => {
      const map = onlyPositive(buildLayer(layer));
      const c = map.backward(divideAll(r, map.forward(x)));
      return [x.map((x_i, i) => x_i * (c[i] ?? NaN))];
    },
  },
  {
    id: 'scaled-to-one',
    sentence: 'Your relevances are scaled so that they sum to 1: what should they sum to?',
    answers: ({ layer, x, r, low, high }) => {
      const map = buildLayer(layer);
      const bounds = { x, positive: low, negative: high };
      return [scaleToSum(boundTerms(map, bounds, divideAll(r, sumBoundTerms(map, bounds))))];
    },
  },
  {
    id: 'equal-shares',
    sentence:
      'Your shares are the same for all pixels: what does a pixel contribute that is at the bound where it helps least?',
    answers: ({ layer, x, r }) => {
      const flat = buildLayer(layer).withWeights(() => 1);
      return [flat.backward(divideAll(r, flat.forward(x.map(() => 1))))];
    },
  },
  {
    id: 'squared-weights',
    sentence:
      'Your answers are those of the w$^2$ rule, which knows no bounds: is the range of a pixel not known here?',
    answers: ({ layer, x, r }) => {
      const squared = buildLayer(layer).withWeights((w) => w ** 2);
      return [squared.backward(divideAll(r, squared.forward(x.map(() => 1))))];
    },
  },
];

/** For inputs in which a unit has nothing to share out. */
export const boundsZeroByZero: BoundsMistake = {
  id: 'zero-by-zero',
  sentence: 'Your program divides 0 by 0: what does a unit pass on whose terms are all 0?',
  answers: ({ layer, x, r, low, high }) => {
    const map = buildLayer(layer);
    const bounds = { x, positive: low, negative: high };
    const z = sumBoundTerms(map, bounds);
    return [
      boundTerms(
        map,
        bounds,
        r.map((r_k, k) => r_k / (z[k] ?? NaN)),
      ),
    ];
  },
};

/** What is added below the line, with its sign; what is less does not show, as pixels are not faint beside their bounds. */
export const boundsStabilisers: readonly BoundsMistake[] = stabiliserSizes
  .filter(({ size }) => size >= 1e-3)
  .map(({ id, size }) => ({
    id,
    sentence: describeStabiliser(size),
    answers: ({ layer, x, r, low, high }) => {
      const map = buildLayer(layer);
      const bounds = { x, positive: low, negative: high };
      const z = sumBoundTerms(map, bounds).map((z_k) => z_k + (z_k < 0 ? -size : size));
      return [boundTerms(map, bounds, divideAll(r, z))];
    },
  }));

/** Mistakes that show for pixels from 0 to 1, where a lower bound that is forgotten is right. */
export const pixelMistakes: readonly BoundsMistake[] = [
  ...commonBoundsMistakes,
  boundsMistake(
    'bounds-forgotten',
    'Your answers are those of LRP-0: what should change if the bounds do?',
    ({ x }) => ({
      x,
      positive: 0,
      negative: 0,
    }),
  ),
  boundsMistake(
    'high-added',
    'The term of your upper bound pushes the wrong way: what should be left of a term when its pixel is at its bound?',
    ({ x, low, high }) => ({
      x,
      positive: low,
      negative: -high,
    }),
  ),
];

/** Mistakes that show where both bounds play a part. */
export const rangeMistakes: readonly BoundsMistake[] = [
  ...pixelMistakes,
  boundsMistake(
    'bounds-added',
    'Your bound terms push the wrong way: what should be left of a term when its pixel is at its bound?',
    ({ x, low, high }) => ({ x, positive: -low, negative: -high }),
  ),
  boundsMistake(
    'high-forgotten',
    'Your answers take the upper bound for 0: for which weights does it matter?',
    ({ x, low }) => ({
      x,
      positive: low,
      negative: 0,
    }),
  ),
  boundsMistake(
    'low-forgotten',
    'Your answers take the lower bound for 0: for which weights does it matter?',
    ({ x, high }) => ({
      x,
      positive: 0,
      negative: high,
    }),
  ),
  boundsMistake(
    'range-fixed',
    'Your answers are those of the range from 0 to 1, whatever range is given.',
    ({ x }) => ({
      x,
      positive: 0,
      negative: 1,
    }),
  ),
  boundsMistake(
    'low-added',
    'The term of your lower bound pushes the wrong way: what should be left of a term when its pixel is at its bound?',
    ({ x, low, high }) => ({
      x,
      positive: -low,
      negative: high,
    }),
  ),
];

/** The terms x w - p w^+ - n w^- of a rule with such bounds. */
interface Bounds {
  readonly x: Vector;
  readonly positive: number;
  readonly negative: number;
}

function boundsMistake(
  id: string,
  sentence: string,
  choose: (input: BoundsInput) => Bounds,
): BoundsMistake {
  return {
    id,
    sentence,
    answers: (input) => {
      const map = buildLayer(input.layer);
      const bounds = choose(input);
      return [boundTerms(map, bounds, divideAll(input.r, sumBoundTerms(map, bounds)))];
    },
  };
}

function sumBoundTerms(map: LinearLayer, { x, positive, negative }: Bounds): Vector {
  const up = onlyPositive(map).forward(x.map((x_i) => x_i - positive));
  const down = onlyNegative(map).forward(x.map((x_i) => x_i - negative));
  return up.map((z, k) => z + (down[k] ?? NaN));
}

function boundTerms(map: LinearLayer, { x, positive, negative }: Bounds, s: Vector): Vector {
  const up = onlyPositive(map).backward(s);
  const down = onlyNegative(map).backward(s);
  return x.map((x_i, i) => (x_i - positive) * (up[i] ?? NaN) + (x_i - negative) * (down[i] ?? NaN));
}

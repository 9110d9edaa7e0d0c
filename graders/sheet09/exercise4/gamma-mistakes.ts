import type { LinearLayer, Vector } from 'sheet09';
import type { Misconception } from '../../../src/records/sheet.ts';
import { describeStabiliser, stabiliserSizes } from '../stabilisers.ts';
import { raisePositive, type GammaInput } from './layer-inputs.ts';
import { divideAll, onlyNegative, onlyPositive, scaleToSum, share } from './layer-shares.ts';
import { buildLayer } from './layers.ts';

type GammaMistake = Misconception<GammaInput>;

/** Mistakes that show whatever gamma is. */
const commonGammaMistakes: readonly GammaMistake[] = [
  gammaMistake(
    'gamma-on-squared-weights',
    'Your answers add $\\gamma (w^+)^2$ to every weight: what is a positive weight multiplied with?',
    (layer, input) => {
      const map = layer.withWeights((w) => w + input.gamma * Math.max(0, w) ** 2);
      return share(map, map, input);
    },
  ),
  gammaMistake(
    'alpha-beta-rule',
    'Your answers are those of the rule with $\\alpha = 2$ and $\\beta = 1$, which shares positive and negative terms out apart: LRP-$\\gamma$ has one sum for both.',
    (layer, { a, r }) => {
      const up = share(onlyPositive(layer), onlyPositive(layer), { a, r });
      const down = share(onlyNegative(layer), onlyNegative(layer), { a, r });
      return up.map((entry, j) => 2 * entry - (down[j] ?? NaN));
    },
  ),
  gammaMistake(
    'wrong-sign',
    'Your relevances have the wrong sign: what should they sum to?',
    (layer, input) =>
      share(raisePositive(layer, input.gamma), raisePositive(layer, input.gamma), input).map(
        (entry) => -entry,
      ),
  ),
  gammaMistake(
    'scaled-to-one',
    'Your relevances are scaled so that they sum to 1: what should they sum to?',
    (layer, input) =>
      scaleToSum(
        share(raisePositive(layer, input.gamma), raisePositive(layer, input.gamma), input),
      ),
  ),
  gammaMistake(
    'positive-weights-alone',
    String.raw`Your answers are those of the z$^+$ rule: do negative weights take no part at all in LRP-$\gamma$?`,
    (layer, input) => share(onlyPositive(layer), onlyPositive(layer), input),
  ),
  gammaMistake(
    'gamma-on-negative-weights',
    'Your answers raise the negative weights by gamma: which ones should be favoured?',
    (layer, input) => {
      const map = layer.withWeights((w) => w + input.gamma * Math.min(0, w));
      return share(map, map, input);
    },
  ),
  gammaMistake(
    'gamma-on-absolute-weights',
    'Your answers add $\\gamma |w|$ to every weight: what is added to a negative one?',
    (layer, input) => {
      const map = layer.withWeights((w) => w + input.gamma * Math.abs(w));
      return share(map, map, input);
    },
  ),
  gammaMistake(
    'absolute-weights',
    'Your answers are those of the absolute weights: does a unit contribute to a sum that it makes smaller?',
    (layer, input) => share(layer.withWeights(Math.abs), layer.withWeights(Math.abs), input),
  ),
  gammaMistake(
    'gamma-above-the-line-only',
    'Your shares have gamma in the contributions and not in their sum: do they sum to 1?',
    (layer, input) => share(raisePositive(layer, input.gamma), layer, input),
  ),
  gammaMistake(
    'gamma-below-the-line-only',
    'Your shares have gamma in the sum and not in the contributions: do they sum to 1?',
    (layer, input) => share(layer, raisePositive(layer, input.gamma), input),
  ),
  gammaMistake(
    'activations-forgotten',
    'Your answers end one step early: of the four steps, the last one brings the activations in.',
    (layer, { a, r, gamma }) => {
      const map = raisePositive(layer, gamma);
      return map.backward(divideAll(r, map.forward(a)));
    },
  ),
  gammaMistake(
    'not-divided',
    'Your answers pass relevance back without dividing it by what all units contribute.',
    (layer, { a, r, gamma }) => {
      const c = raisePositive(layer, gamma).backward(r);
      return a.map((a_j, j) => a_j * (c[j] ?? NaN));
    },
  ),
];

/** For inputs with a single gamma: whether answers depend on it is not known then. */
export const gammaMistakes: readonly GammaMistake[] = [
  gammaIgnored('Your answers are those of LRP-0: which weights should gamma favour?'),
  ...commonGammaMistakes,
];

/** For inputs with many gammas. */
export const manyGammasMistakes: readonly GammaMistake[] = [
  gammaIgnored('Your answers are those of LRP-0: they do not depend on gamma.'),
  gammaMistake(
    'gamma-fixed',
    'Your answers are those of gamma 0.25 whatever gamma is given.',
    (layer, input) => share(raisePositive(layer, 0.25), raisePositive(layer, 0.25), input),
  ),
  ...commonGammaMistakes,
];

/** For inputs in which a unit gets nothing. */
export const gammaZeroByZero: GammaMistake = gammaMistake(
  'zero-by-zero',
  'Your program divides 0 by 0: what does a unit pass on that gets nothing from below?',
  (layer, { a, r, gamma }) => {
    const map = raisePositive(layer, gamma);
    const z = map.forward(a);
    const c = map.backward(r.map((r_k, k) => r_k / (z[k] ?? NaN)));
    return a.map((a_j, j) => a_j * (c[j] ?? NaN));
  },
);

/** What is added below the line shows at faint units. */
export const gammaStabilisers: readonly GammaMistake[] = stabiliserSizes.map(({ id, size }) =>
  stabilised(id, size),
);

/** So does how close to 0 a sum counts as 0. */
export const faintMistakes: readonly GammaMistake[] = [
  gammaMistake(
    'faint-units-cut-off',
    'Your units pass nothing on where they get little: only where a sum is 0 is there nothing to be shared out.',
    (layer, { a, r, gamma }) => {
      const map = raisePositive(layer, gamma);
      const z = map.forward(a).map((z_k) => (Math.abs(z_k) < 0.01 ? 0 : z_k));
      const c = map.backward(divideAll(r, z));
      return a.map((a_j, j) => a_j * (c[j] ?? NaN));
    },
  ),
];

function gammaMistake(
  id: string,
  sentence: string,
  answer: (layer: LinearLayer, input: GammaInput) => Vector,
): GammaMistake {
  return { id, sentence, answers: (input) => [answer(buildLayer(input.layer), input)] };
}

function gammaIgnored(sentence: string): GammaMistake {
  return gammaMistake('gamma-ignored', sentence, (layer, input) => share(layer, layer, input));
}

function stabilised(id: string, size: number): GammaMistake {
  return gammaMistake(id, describeStabiliser(size), (layer, { a, r, gamma }) => {
    const map = raisePositive(layer, gamma);
    const z = map.forward(a).map((z_k) => z_k + (z_k < 0 ? -size : size));
    const c = map.backward(divideAll(r, z));
    return a.map((a_j, j) => a_j * (c[j] ?? NaN));
  });
}

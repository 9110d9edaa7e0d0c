import fc, { type Arbitrary } from 'fast-check';
import type { LinearLayer, Vector } from 'sheet09';
import type { Data } from '../../../src/records/session.ts';
import { vectors } from '../numbers.ts';
import { sizeOf } from '../laws/vectors.ts';
import {
  buildLayer,
  inputSizeOf,
  outputSizeOf,
  sumSizes,
  describeLayer,
  type LayerSetup,
} from './layers.ts';

/** The arguments of `propagateGamma`. */
export interface GammaInput {
  readonly layer: LayerSetup;
  readonly a: Vector;
  readonly r: Vector;
  readonly gamma: number;
}

/** The arguments of `propagateBounds`. */
export interface BoundsInput {
  readonly layer: LayerSetup;
  readonly x: Vector;
  readonly r: Vector;
  readonly low: number;
  readonly high: number;
}

interface GammaChoice {
  readonly layers: Arbitrary<LayerSetup>;
  readonly activations: Arbitrary<number>;
  readonly relevances: Arbitrary<number>;
  readonly gammas: readonly number[];
}

/**
 * Inputs as a network gives them: relevance only where the sum is positive. A sum that is but what little is left of
 * large terms gets none either, as rounding would decide about its shares.
 */
export function gammaInputs({
  layers,
  activations,
  relevances,
  gammas,
}: GammaChoice): Arbitrary<GammaInput> {
  return layers.chain((layer) =>
    fc
      .record({
        layer: fc.constant(layer),
        a: vectors(activations, inputSizeOf(layer)),
        r: vectors(relevances, outputSizeOf(layer)),
        gamma: fc.constantFrom(...gammas),
      })
      .map((input) => ({ ...input, r: keepWhere(input.r, isActive(buildLayer(layer), input.a)) })),
  );
}

/** Whether no division by 0 or almost 0 occurs, even where there is no relevance to share out. */
export function isDivisible({ layer, a, gamma }: GammaInput): boolean {
  const mapped = raisePositive(buildLayer(layer), gamma);
  return [buildLayer(layer), mapped].every((map) => {
    const sizes = sumSizes(map, a);
    return map
      .forward(a)
      .every((z, k) => Math.abs(z) >= 0.02 * (sizes[k] ?? NaN) && sizes[k] !== 0);
  });
}

interface BoundsChoice {
  readonly layers: Arbitrary<LayerSetup>;
  readonly relevances: Arbitrary<number>;
  readonly ranges: readonly (readonly [low: number, high: number])[];
  /** Parts of 1 that pixels are counted in. */
  readonly parts: number;
}

/**
 * Inputs within the range, bounds included. There is relevance only where the terms of the rule leave something to
 * share, and at units without any weight, which have to pass nothing on whatever they got.
 */
export function boundsInputs({
  layers,
  relevances,
  ranges,
  parts,
}: BoundsChoice): Arbitrary<BoundsInput> {
  return fc.tuple(layers, fc.constantFrom(...ranges)).chain(([layer, [low, high]]) =>
    fc
      .record({
        layer: fc.constant(layer),
        x: vectors(
          fc.integer({ min: parts * low, max: parts * high }).map((count) => count / parts),
          inputSizeOf(layer),
        ),
        r: vectors(relevances, outputSizeOf(layer)),
        low: fc.constant(low),
        high: fc.constant(high),
      })
      .map((input) => ({ ...input, r: keepWhere(input.r, mayHaveRelevance(input)) })),
  );
}

/** Whether every unit has something to share out, so that no 0/0 occurs. */
export function isShared(input: BoundsInput): boolean {
  return hasShares(input).every((has) => has);
}

/** Whether every unit has much to share out beside what programs add to it. */
export function isAmple(input: BoundsInput): boolean {
  return isShared(input) && sumTerms(input).every((z) => z >= 0.5);
}

export function gammaArguments({ layer, a, r, gamma }: GammaInput): readonly Data[] {
  return [describeLayer(layer), a, r, gamma];
}

export function boundsArguments({ layer, x, r, low, high }: BoundsInput): readonly Data[] {
  return [describeLayer(layer), x, r, low, high];
}

/** The size of a layer's relevance: what its errors are measured by, together with the answer's own. */
export function relevanceScale({ r }: { readonly r: Vector }): number {
  return sizeOf(r);
}

/** w + gamma w^+. */
export function raisePositive(layer: LinearLayer, gamma: number): LinearLayer {
  return layer.withWeights((w) => w + gamma * Math.max(0, w));
}

/** Whether z_k > 0, and by enough. */
function isActive(layer: LinearLayer, a: Vector): readonly boolean[] {
  const sizes = sumSizes(layer, a);
  return layer.forward(a).map((z, k) => z > 0 && z >= 0.02 * (sizes[k] ?? NaN));
}

/** Whether the terms x w - l w^+ - h w^-, none of which is negative, sum to something beside their parts. */
function hasShares(input: BoundsInput): readonly boolean[] {
  const { layer, x, low, high } = input;
  const map = buildLayer(layer);
  const reach = Math.max(Math.abs(low), Math.abs(high));
  const sizes = sumSizes(
    map,
    x.map((x_i) => Math.abs(x_i) + reach),
  );
  return sumTerms(input).map((z, k) => z > 0 && z >= 0.02 * (sizes[k] ?? NaN));
}

/** The sum of the terms x w - l w^+ - h w^-, for every unit. */
function sumTerms({ layer, x, low, high }: BoundsInput): Vector {
  const map = buildLayer(layer);
  const positive = map.withWeights((w) => Math.max(0, w));
  const negative = map.withWeights((w) => Math.min(0, w));
  const above = positive.forward(x.map((x_i) => x_i - low));
  const below = negative.forward(x.map((x_i) => x_i - high));
  return above.map((up, k) => up + (below[k] ?? NaN));
}

function mayHaveRelevance(input: BoundsInput): readonly boolean[] {
  const reached = sumSizes(
    buildLayer(input.layer),
    input.x.map(() => 1),
  );
  return hasShares(input).map((has, k) => has || reached[k] === 0);
}

function keepWhere(r: Vector, isKept: readonly boolean[]): Vector {
  return r.map((r_k, k) => (isKept[k] === true ? r_k : 0));
}

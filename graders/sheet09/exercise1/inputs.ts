import fc, { type Arbitrary } from 'fast-check';
import type { Matrix, Vector } from 'sheet09';
import { anyNumbers, matrices, mostlySmallSizes, negate, vectors } from '../numbers.ts';
import { sizeOf } from '../laws/vectors.ts';
import { rectify, sumColumns, sumColumnSizes } from '../vectors.ts';

/** The arguments of `rectifierLayer`. */
export interface LayerInput {
  readonly w: Matrix;
  readonly a: Vector;
}

/** The arguments of `rectifierNetwork`. */
export interface NetworkInput {
  readonly ws: readonly Matrix[];
  readonly x: Vector;
}

const small = fc.integer({ min: 1, max: 4 });
const several = fc.integer({ min: 2, max: 4 });
const positive = fc.integer({ min: 1, max: 5 });
const whole = fc.integer({ min: -5, max: 5 }).filter(isNotZero);

// What one mistake may bring out stands in one of these each, so that it costs one check: entries of 0, layers that are
// not square, many units, and negative activations are kept apart from the rest and from each other.

/** Square, whole numbers, and none below 1: rectification and the shape of `w` cannot matter. */
export const tameLayers: Arbitrary<LayerInput> = several.chain((n) =>
  layers(positive, positive, n, n),
);

/** Sums on both sides of 0. */
export const signedLayers: Arbitrary<LayerInput> = several.chain((n) =>
  layers(whole, positive, n, n),
);

/** More rows than columns, or fewer, and sums on both sides of 0. */
export const oblongLayers: Arbitrary<LayerInput> = fc
  .tuple(small, small)
  .filter(([rows, columns]) => rows !== columns)
  .chain(([rows, columns]) => layers(whole, positive, rows, columns));

/** How large entries get: mostly such that a person can follow, and now and then as large as the contract allows. */
const reaches = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.constant(5) },
  { weight: 1, arbitrary: fc.constant(100) },
);

/** All that a square layer may be given, at once: signs, sizes and numbers of any kind. */
export const anyLayers: Arbitrary<LayerInput> = fc
  .tuple(mostlySmallSizes(1), reaches)
  .chain(([n, reach]) => {
    const entries = anyNumbers(-reach, reach);
    return layers(entries, entries, n, n);
  });

const easyWeights = fc.integer({ min: 1, max: 3 });
const signedWeights = fc.integer({ min: -3, max: 3 }).filter(isNotZero);

/** Square layers of one size, and no entry below 1. */
export const tameNetworks: Arbitrary<NetworkInput> = squareNetworks(positive, () => easyWeights);

/** Units of hidden layers are rectified, and none of the output: negative weights stand below the last layer alone. */
export const networksRectifiedInside: Arbitrary<NetworkInput> = squareNetworks(
  positive,
  (isLast) => (isLast ? easyWeights : signedWeights),
  2,
);

/** Units of the output are rectified, and none of hidden layers. */
export const networksRectifiedOutside: Arbitrary<NetworkInput> = squareNetworks(
  positive,
  (isLast) => (isLast ? signedWeights : easyWeights),
);

/**
 * All that a network may be given, at once: signs below the last layer, shapes, sizes, depths and numbers of any kind.
 * No output is below 0: what the last layer does then is asked elsewhere.
 */
export const anyNetworks: Arbitrary<NetworkInput> = reaches
  .chain((reach) => networksOfSizes(anyNumbers(-reach, reach), anyNumbers(-3, 3)))
  .map(({ ws, x }) => ({
    x,
    ws: ws.map((w, l) => (l === ws.length - 1 && l > 0 ? w.map((row) => row.map(Math.abs)) : w)),
  }))
  .map(({ ws, x }) => ({
    x,
    ws: ws.length === 1 ? ws.map((w) => withoutNegativeSums(w, x)) : ws,
  }));

/** What is asked each time of all that a network may be given. */
export const networkExamples: readonly NetworkInput[] = [
  {
    ws: [
      [
        [2, 1],
        [1, 0],
      ],
      [
        [1, 2, 0],
        [0, 1, 1],
      ],
    ],
    x: [3, -2],
  },
  { ws: Array.from({ length: 7 }, () => [[2]]), x: [1] },
  // Sums of both signs in layers that are not square, and a layer after which nothing is left.
  { ws: [[[1, -2, -3]], [[1], [1], [1]]], x: [2] },
  {
    ws: [
      [[1, -1, 1, 1, -1, 1, -1]],
      Array.from({ length: 7 }, (_, j) => [j % 2, -1]),
      [
        [1, -2, 2],
        [3, 1, -1],
      ],
      [[1], [1], [2]],
    ],
    x: [2],
  },
  {
    ws: [
      [[-1, -1]],
      [
        [1, 1, 1],
        [1, 1, 1],
      ],
    ],
    x: [1],
  },
  {
    ws: [
      [
        [0, 2],
        [3, 0],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    x: [5, 1],
  },
  { ws: [[[3]]], x: [2] },
  // Many units in a square layer, and large sums.
  {
    ws: [
      Array.from({ length: 6 }, (_, j) => Array.from({ length: 6 }, (_w, k) => ((j + k) % 4) - 1)),
      Array.from({ length: 6 }, (_, j) => [1 + (j % 2)]),
    ],
    x: [1, 2, 0, 1, 3, 1],
  },
  {
    ws: [
      Array.from({ length: 50 }, (_, j) =>
        Array.from({ length: 50 }, (_w, k) => ((j + 2 * k) % 7) - 3),
      ),
      Array.from({ length: 50 }, (_, j) => [1 + (j % 3)]),
    ],
    x: Array.from({ length: 50 }, (_, j) => (j % 5) - 1),
  },
  { ws: [[[100], [90]], [[80]], [[2]]], x: [100, 100] },
];

/** A network and a scale t >= 0, in whole numbers. */
export const scaledNetworks: Arbitrary<NetworkInput & { readonly t: number }> = fc
  .tuple(
    squareNetworks(positive, () => signedWeights),
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([network, t]) => ({ ...network, t }));

/** Room for the rounding of a network: a part of what it gives if nothing cancels. */
export function roundingScale({ ws, x }: NetworkInput): number {
  const sizes = ws.reduce<Vector>((a, w) => sumColumnSizes(w, a), x);
  return 0.02 * sizeOf(sizes);
}

/** The output of a rectifier network, with a choice of what happens to the sums of layer l. */
export function runNetwork(
  { ws, x }: NetworkInput,
  activate: (z: Vector, l: number) => Vector = rectify,
): Vector {
  return ws.reduce<Vector>((a, w, l) => activate(sumColumns(w, a), l), x);
}

function layers(
  weights: Arbitrary<number>,
  activations: Arbitrary<number>,
  rows: number,
  columns: number,
): Arbitrary<LayerInput> {
  return fc.record({ w: matrices(weights, rows, columns), a: vectors(activations, rows) });
}

function squareNetworks(
  inputs: Arbitrary<number>,
  weightsOf: (isLast: boolean) => Arbitrary<number>,
  fewestLayers = 1,
): Arbitrary<NetworkInput> {
  const depths = fc.integer({ min: fewestLayers, max: 3 });
  return fc.tuple(several, depths).chain(([n, depth]) =>
    fc.record({
      ws: fc.tuple(
        ...Array.from({ length: depth }, (_, l) => matrices(weightsOf(l === depth - 1), n, n)),
      ),
      x: vectors(inputs, n),
    }),
  );
}

/** Of up to 6 layers of any sizes. */
function networksOfSizes(
  inputs: Arbitrary<number>,
  weights: Arbitrary<number>,
): Arbitrary<NetworkInput> {
  return fc
    .tuple(mostlySmallSizes(1), mostlySmallSizes(1), small, mostlyShallow())
    .chain(([rows, hidden, outputs, depth]) => {
      const pairs = [outputs, hidden, outputs, hidden, outputs];
      const sizes = [rows, hidden, ...pairs].slice(0, depth + 1);
      const layers = sizes.slice(1).map((columns, l) => matrices(weights, sizes[l] ?? 1, columns));
      return fc.record({ x: vectors(inputs, rows), ws: fc.tuple(...layers) });
    });
}

function mostlyShallow(): Arbitrary<number> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 6 }) },
  );
}

function isNotZero(entry: number): boolean {
  return entry !== 0;
}

/** Turns the columns around whose sum would be negative. */
function withoutNegativeSums(w: Matrix, a: Vector): Matrix {
  const z = sumColumns(w, a);
  return w.map((row) => row.map((w_jk, k) => ((z[k] ?? 0) < 0 ? negate(w_jk) : w_jk)));
}

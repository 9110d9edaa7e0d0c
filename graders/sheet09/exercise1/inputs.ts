import fc, { type Arbitrary } from 'fast-check';
import type { Matrix, Vector } from 'sheet09';
import {
  anyNumbers,
  easyNumbers,
  matrices,
  mostlySmallSizes,
  negate,
  vectors,
} from '../numbers.ts';
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
const positive = fc.integer({ min: 0, max: 5 });
const whole = fc.integer({ min: -5, max: 5 });
const signed = easyNumbers(-5, 5);

/** Square, whole numbers, and none below 0: rectification and the shape of `w` cannot matter. */
export const tameLayers: Arbitrary<LayerInput> = small.chain((n) =>
  layers(positive, positive, n, n),
);

/** Sums on both sides of 0. */
export const signedLayers: Arbitrary<LayerInput> = small.chain((n) =>
  layers(whole, positive, n, n),
);

/** More rows than columns, or fewer. */
export const oblongLayers: Arbitrary<LayerInput> = fc
  .tuple(small, small)
  .filter(([rows, columns]) => rows !== columns)
  .chain(([rows, columns]) => layers(positive, positive, rows, columns));

/** Activations on both sides of 0, and still no sum below 0: what rectification does to sums is asked elsewhere. */
export const signedActivations: Arbitrary<LayerInput> = mostlySmallSizes(1)
  .chain((n) => layers(signed, signed, n, n))
  .map(({ w, a }) => ({ w: withoutNegativeSums(w, a), a }));

/** Entries on both sides of 0 all over, of any shape. */
export const mixedLayers: Arbitrary<LayerInput> = fc
  .tuple(small, small)
  .chain(([rows, columns]) => layers(signed, signed, rows, columns));

/** How large entries get: mostly such that a person can follow, and now and then as large as the contract allows. */
const reaches = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.constant(5) },
  { weight: 1, arbitrary: fc.constant(100) },
);

/** All that a layer may be given, at once: signs, shapes, sizes and numbers of any kind. */
export const anyLayers: Arbitrary<LayerInput> = fc
  .tuple(mostlySmallSizes(1), mostlySmallSizes(1), reaches)
  .chain(([rows, columns, reach]) => {
    const entries = anyNumbers(-reach, reach);
    return layers(entries, entries, rows, columns);
  });

/** Square layers of one size, and no entry below 0. */
export const tameNetworks: Arbitrary<NetworkInput> = squareNetworks(
  positive,
  fc.integer({ min: 0, max: 3 }),
);

/** Negative weights: some units of every layer are rectified. The input itself is not negative. */
export const signedNetworks: Arbitrary<NetworkInput> = squareNetworks(
  positive,
  fc.integer({ min: -3, max: 3 }),
);

/** Any input, through up to 6 layers of any sizes whose sums happen to be positive. */
export const wideNetworks: Arbitrary<NetworkInput> = networksOfSizes(
  signed,
  signed,
  easyNumbers(0, 3),
).map(({ x, ws: [first, ...upper] }) => ({
  x,
  ws: [withoutNegativeSums(first ?? [], x), ...upper],
}));

/** All that a network may be given, at once: signs in every layer, shapes, sizes, depths and numbers of any kind. */
export const anyNetworks: Arbitrary<NetworkInput> = reaches.chain((reach) =>
  networksOfSizes(anyNumbers(-reach, reach), anyNumbers(-3, 3), anyNumbers(-3, 3)),
);

/** Square layers of one size, and entries on both sides of 0 all over. */
export const mixedNetworks: Arbitrary<NetworkInput> = squareNetworks(signed, easyNumbers(-3, 3));

/** A network and a scale t >= 0. */
export const scaledNetworks: Arbitrary<NetworkInput & { readonly t: number }> = fc
  .tuple(mixedNetworks, easyNumbers(0, 8))
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
  weights: Arbitrary<number>,
): Arbitrary<NetworkInput> {
  const depths = fc.integer({ min: 1, max: 3 });
  return fc.tuple(small, depths).chain(([n, depth]) =>
    fc.record({
      ws: fc.array(matrices(weights, n, n), { minLength: depth, maxLength: depth }),
      x: vectors(inputs, n),
    }),
  );
}

/** Of up to 6 layers of any sizes. */
function networksOfSizes(
  inputs: Arbitrary<number>,
  firstWeights: Arbitrary<number>,
  upperWeights: Arbitrary<number>,
): Arbitrary<NetworkInput> {
  return fc
    .tuple(mostlySmallSizes(1), mostlySmallSizes(1), small, mostlyShallow())
    .chain(([rows, hidden, outputs, depth]) => {
      const pairs = [outputs, hidden, outputs, hidden, outputs];
      const sizes = [rows, hidden, ...pairs].slice(0, depth + 1);
      const layers = sizes
        .slice(1)
        .map((columns, l) =>
          matrices(l === 0 ? firstWeights : upperWeights, sizes[l] ?? 1, columns),
        );
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

/** Turns the columns around whose sum would be negative. */
function withoutNegativeSums(w: Matrix, a: Vector): Matrix {
  const z = sumColumns(w, a);
  return w.map((row) => row.map((w_jk, k) => ((z[k] ?? 0) < 0 ? negate(w_jk) : w_jk)));
}

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
import { rectify, sumColumns, sumColumnSizes, transpose } from '../vectors.ts';

/** The arguments of `propagate`. */
export interface RelevanceInput {
  readonly w: Matrix;
  readonly a: Vector;
  readonly r: Vector;
}

/** The arguments of the networks. */
export interface PairInput {
  readonly a1: number;
  readonly a2: number;
}

const small = fc.integer({ min: 1, max: 4 });
const several = fc.integer({ min: 2, max: 4 });
const activations = fc.integer({ min: 1, max: 5 });
const relevances = fc.integer({ min: 1, max: 5 });
const signed = fc.integer({ min: -5, max: 5 }).filter((w) => w !== 0);

// What one mistake may bring out stands in one of these each, so that it costs one check: units with nothing to share out,
// entries of 0, layers that are not square, faint and many units are kept apart.

/** Square, and every weight and activation positive: every unit has something to share out, and all of it is positive. */
export const tameRelevances: Arbitrary<RelevanceInput> = several.chain((n) =>
  question(fc.integer({ min: 1, max: 5 }), activations, n, n),
);

/** Negative weights too, and still something positive to share out in every column. */
export const signedWeights: Arbitrary<RelevanceInput> = several
  .chain((n) => question(signed, activations, n, n))
  .filter(isWellPosed);

/** More units below than above, or fewer, and weights of both signs. */
export const oblongRelevances: Arbitrary<RelevanceInput> = fc
  .tuple(small, small)
  .filter(([rows, columns]) => rows !== columns)
  .chain(([rows, columns]) => question(signed, activations, rows, columns))
  .filter(isWellPosed);

/**
 * Columns in which all weights are negative or all are not, and activations of 0: some units have nothing to share
 * out, and no column has weights of both signs, which is asked elsewhere.
 */
export const emptyColumns: Arbitrary<RelevanceInput> = small
  .chain((n) =>
    fc.record({
      columns: fc.array(fc.tuple(vectors(fc.integer({ min: 0, max: 3 }), n), fc.boolean()), {
        minLength: n,
        maxLength: n,
      }),
      a: vectors(fc.integer({ min: 0, max: 2 }), n),
      r: vectors(fc.integer({ min: 0, max: 5 }), n),
    }),
  )
  .map(({ columns, a, r }) => {
    const signed = columns.map(([column, isNegative]) =>
      isNegative ? column.map(negate) : column,
    );
    return { w: transpose(signed), a, r };
  });

/** Square layers of any size and with numbers of any kind, in which every unit has something to share out. */
export const anyRelevances: Arbitrary<RelevanceInput> = fc
  .tuple(mostlySmallSizes(1), fc.constantFrom(5, 5, 100), fc.constantFrom(1, 1, 1 / 64, 1 / 4096))
  .chain(([n, reach, brightness]) =>
    fc.record({
      w: matrices(anyNumbers(-reach, reach), n, n),
      a: vectors(
        anyNumbers(1, reach).map((entry) => brightness * entry),
        n,
      ),
      r: vectors(anyNumbers(1, reach), n),
    }),
  )
  // One weight of every column is positive.
  .map(({ w, a, r }) => ({
    w: w.map((row, j) => row.map((w_jk, k) => (j === k ? Math.abs(w_jk) + 1 : w_jk))),
    a,
    r,
  }))
  .map(({ w, a, r }) => ({ w: w.map((row) => row.map((w_jk) => Math.min(w_jk, 100))), a, r }));

/** 0 < a1 < a2. */
export const pairsBelow: Arbitrary<PairInput> = drawUnequal().map(([low, high]) => ({
  a1: low,
  a2: high,
}));

/** a1 > a2 > 0. */
export const pairsAbove: Arbitrary<PairInput> = drawUnequal().map(([low, high]) => ({
  a1: high,
  a2: low,
}));

/** Either. */
export const unequalPairs: Arbitrary<PairInput> = fc.oneof(
  { withCrossShrink: true },
  pairsBelow,
  pairsAbove,
);

/** Ties, and inputs of 0. */
export const degeneratePairs: Arbitrary<PairInput> = fc
  .tuple(
    // Faint inputs are asked elsewhere.
    easyNumbers(0, 20).filter((size) => size === 0 || size >= 1),
    fc.constantFrom('tie', 'first', 'second'),
  )
  .map(([size, which]) => ({
    a1: which === 'first' ? 0 : size,
    a2: which === 'second' ? 0 : size,
  }));

/** Both inputs close to 0, or both close to the largest that there are, and not the same. */
export const extremePairs: Arbitrary<PairInput> = fc
  .oneof(
    { withCrossShrink: true },
    pairs(fc.integer({ min: 1, max: 16 }).map((count) => count / 64)),
    pairs(fc.integer({ min: 60, max: 100 })),
  )
  .filter(({ a1, a2 }) => a1 !== a2);

/** Ties and zeros that are tried whatever the seed is. */
export const degenerateExamples: readonly PairInput[] = [
  { a1: 2, a2: 2 },
  { a1: 0, a2: 3 },
  { a1: 3, a2: 0 },
  { a1: 0, a2: 0 },
];

/** Faint and strong pairs that are tried whatever the seed is. */
export const extremeExamples: readonly PairInput[] = [
  { a1: 1 / 32, a2: 1 / 64 },
  { a1: 80, a2: 100 },
  { a1: 1.3125, a2: 1.71875 },
  { a1: 1.71875, a2: 1.3125 },
  { a1: 1 / 64, a2: 1 / 32 },
  { a1: 100, a2: 80 },
];

function question(
  weights: Arbitrary<number>,
  below: Arbitrary<number>,
  rows: number,
  columns: number,
): Arbitrary<RelevanceInput> {
  return fc.record({
    w: matrices(weights, rows, columns),
    a: vectors(below, rows),
    r: vectors(relevances, columns),
  });
}

/**
 * Whether every unit above has something positive to share out, and is not at the edge of a division by 0 for a
 * program that takes weights of both signs: such a mistake is to be seen as what it is.
 */
function isWellPosed({ w, a }: RelevanceInput): boolean {
  const sizes = sumColumnSizes(w, a);
  const positive = sumColumns(w.map(rectify), a);
  const isClear = (sum: number, k: number) => Math.abs(sum) >= 0.02 * (sizes[k] ?? NaN);
  return positive.every((sum) => sum > 0) && sumColumns(w, a).every(isClear);
}

function pairs(entries: Arbitrary<number>): Arbitrary<PairInput> {
  return fc.record({ a1: entries, a2: entries });
}

function drawUnequal(): Arbitrary<readonly [low: number, high: number]> {
  const positive = fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 160 }).map((count) => count / 4) },
  );
  return fc.tuple(positive, positive).map(([low, gap]) => [low, low + gap]);
}

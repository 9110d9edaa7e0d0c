import fc, { type Arbitrary } from 'fast-check';
import type { Matrix, Vector } from 'sheet09';

/**
 * Whole numbers mostly, quarters now and then. People can check them by hand, and 32 bits hold them exactly, so that a
 * program in single precision sees the same question.
 */
export function easyNumbers(low: number, high: number): Arbitrary<number> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.integer({ min: low, max: high }) },
    { weight: 1, arbitrary: fc.integer({ min: 4 * low, max: 4 * high }).map((count) => count / 4) },
  );
}

/** All that the contract allows between two bounds: now and then a number that nobody would work with by hand. */
export function anyNumbers(low: number, high: number): Arbitrary<number> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: easyNumbers(low, high) },
    {
      weight: 1,
      // On a grid, so that 32 bits hold these exactly too, and no product of two is too faint for a stabiliser.
      arbitrary: fc.integer({ min: 64 * low, max: 64 * high }).map((count) => count / 64),
    },
  );
}

/** Easy numbers on both sides of 0, none of them closer to it than `low`. */
export function numbersOffZero(low: number, high: number): Arbitrary<number> {
  const size = fc.integer({ min: Math.ceil(4 * low), max: 4 * high }).map((count) => count / 4);
  return fc.tuple(size, fc.boolean()).map(([entry, isNegative]) => (isNegative ? -entry : entry));
}

/** One in ten is 0: more would hide what a proof does with the others. */
export function sometimesZero(entries: Arbitrary<number>): Arbitrary<number> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 9, arbitrary: entries },
    { weight: 1, arbitrary: fc.constant(0) },
  );
}

export function vectors(entries: Arbitrary<number>, length: number): Arbitrary<Vector> {
  return fc.array(entries, { minLength: length, maxLength: length });
}

/** Matrices with a row for each unit j of a layer and a column for each unit k of the next. */
export function matrices(
  entries: Arbitrary<number>,
  rows: number,
  columns: number,
): Arbitrary<Matrix> {
  return fc.array(vectors(entries, columns), { minLength: rows, maxLength: rows });
}

/** Sizes that a person can follow, and now and then one of up to 50, the most that the contract allows. */
export function mostlySmallSizes(smallest: number): Arbitrary<number> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 5, arbitrary: fc.integer({ min: smallest, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: smallest, max: 50 }) },
  );
}

/** How many entries the vectors of a proof have: few, or, as often, more than someone would spell out. */
export const proofSizes: Arbitrary<number> = fc.oneof(
  fc.integer({ min: 2, max: 4 }),
  fc.constant(6),
);

/** A number with the other sign; 0 keeps its own, as a -0 in a counterexample only distracts. */
export function negate(entry: number): number {
  return entry === 0 ? 0 : -entry;
}

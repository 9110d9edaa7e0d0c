import fc, { type Arbitrary } from 'fast-check';
import type { Vector } from 'sheet09';
import { easyNumbers, mostlySmallSizes, numbersOffZero, vectors } from '../numbers.ts';
import { norm, sizeOf } from '../laws/vectors.ts';

/** The arguments of all functions of the exercise. */
export interface PointInput {
  readonly x: Vector;
  readonly mu: Vector;
}

const small = fc.integer({ min: 1, max: 4 });
const several = fc.integer({ min: 2, max: 4 });

/**
 * Points of several coordinates, none of which is 0 or shared with mu, and f(x) is not small: what a formula makes of
 * those is asked elsewhere.
 */
export const separatePoints: Arbitrary<PointInput> = several
  .chain((n) => pointsAround(n, numbersOffZero(1, 5), (distance) => distance >= 2))
  .filter(({ x, mu }) => [...x, ...mu].every((entry) => entry !== 0));

/** Points with f(x) >= 0.03, of up to 50 coordinates, and further apart. */
export const distantPoints: Arbitrary<PointInput> = mostlySmallSizes(1).chain((n) =>
  fc
    .oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.constant(30) },
      { weight: 1, arbitrary: fc.constant(95) },
    )
    .chain((reach) => pointsAround(n, easyNumbers(-reach, reach), isOutside)),
);

/** As many coordinates as there can be: of the points that are drawn, few have more than ten. */
export const manyCoordinates: PointInput = {
  x: Array.from({ length: 50 }, (_, i) => (i % 3) + 1 + (i % 2)),
  mu: Array.from({ length: 50 }, (_, i) => i % 3),
};

/** About as far apart as points can be that a person can follow: f(x) = 599. */
export const farPoint: PointInput = {
  x: Array.from({ length: 9 }, () => 100),
  mu: Array.from({ length: 9 }, () => -100),
};

/** Points with f(x) < 0, mu itself among them. */
export const innerPoints: Arbitrary<PointInput> = small.chain((n) => {
  return pointsAround(
    n,
    fc.constantFrom(0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75),
    (distance) => distance < 1,
  );
});

/**
 * The room that the rounding of 32-bit arithmetic needs for R_i: a root point far from the origin keeps only the
 * leading digits of the way to it.
 */
export function roundingScale({ x, mu }: PointInput): number {
  return 0.005 * Math.max(1, sizeOf(x), sizeOf(mu));
}

function isOutside(distance: number): boolean {
  return distance >= 1.03;
}

/** x = mu + d for a way d of such entries and of a length that is asked for. */
function pointsAround(
  n: number,
  entries: Arbitrary<number>,
  isWanted: (distance: number) => boolean,
): Arbitrary<PointInput> {
  return fc
    .record({
      mu: vectors(easyNumbers(-5, 5), n),
      d: vectors(entries, n).filter((way) => isWanted(norm(way))),
    })
    .map(({ mu, d }) => ({ x: mu.map((mu_i, i) => mu_i + (d[i] ?? NaN)), mu }));
}

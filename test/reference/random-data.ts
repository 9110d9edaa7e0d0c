import type { Matrix, Vector } from 'sheet09';

/** Seeded random numbers, uniform between two bounds. */
export interface Draw {
  number(low: number, high: number): number;
  vector(size: number, low: number, high: number): Vector;
  matrix(rows: number, columns: number, low: number, high: number): Matrix;
}

/** The same numbers for the same seed (a linear congruence modulo 2^32, its upper bits). */
export function createDraw(seed: number): Draw {
  let state = (seed * 2654435761) >>> 0;
  const number = (low: number, high: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + ((high - low) * (state >>> 8)) / 2 ** 24;
  };
  const vector = (size: number, low: number, high: number) =>
    Array.from({ length: size }, () => number(low, high));
  const matrix = (rows: number, columns: number, low: number, high: number) =>
    Array.from({ length: rows }, () => vector(columns, low, high));
  return { number, vector, matrix };
}

/** The numbers 1 to `count`, to repeat a test with. */
export function countTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

import type { Matrix, Vector } from 'sheet09';
import { sumUp } from './laws/vectors.ts';

/** sum_j a_j w_jk for every k, without any rectification. */
export function sumColumns(w: Matrix, a: Vector): Vector {
  const columns = w[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, k) =>
    sumUp(a.map((a_j, j) => a_j * entryOf(w, j, k))),
  );
}

/** sum_j |a_j w_jk| for every k: the size that rounding errors of the sums are measured by. */
export function sumColumnSizes(w: Matrix, a: Vector): Vector {
  return sumColumns(
    w.map((row) => row.map(Math.abs)),
    a.map(Math.abs),
  );
}

/** The matrix with rows and columns exchanged. */
export function transpose(w: Matrix): Matrix {
  return (w[0] ?? []).map((_, k) => w.map((_row, j) => entryOf(w, j, k)));
}

export function rectify(z: Vector): Vector {
  return z.map((entry) => Math.max(0, entry));
}

/** w_jk; NaN outside of the matrix. */
export function entryOf(w: Matrix, j: number, k: number): number {
  return w[j]?.[k] ?? NaN;
}

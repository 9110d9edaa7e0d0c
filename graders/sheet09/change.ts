import type { Matrix, Vector } from 'sheet09';

// Arguments that are all but the same, for checks of purity: who keeps answers by a part of the arguments, a shape or a
// first entry, takes one for the other.

/** The vector with another last entry. */
export function changeLast(x: Vector, by = 1): Vector {
  return x.map((entry, i) => (i === x.length - 1 ? entry + by : entry));
}

/** The matrix with another last row. */
export function changeLastRow(w: Matrix): Matrix {
  return w.map((row, j) => (j === w.length - 1 ? row.map((entry) => entry + 1) : row));
}

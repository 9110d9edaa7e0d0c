import type { Matrix, Vector } from 'sheet09';

export function requireVector(a: Vector, name: string): void {
  if (!Array.isArray(a)) throw new TypeError(`${name} must be an array`);
  a.forEach((e, i) => {
    if (typeof e !== 'number' || !Number.isFinite(e)) throw new TypeError(`${name}[${i}] must be a finite number`);
  });
}

export function requireMatrix(w: Matrix, name: string): void {
  if (!Array.isArray(w) || w.length === 0) throw new TypeError(`${name} must be a matrix`);
  w.forEach((row, j) => {
    requireVector(row, `${name}[${j}]`);
    if (row.length !== w[0].length) throw new RangeError(`${name}[${j}] has ${row.length} entries, not ${w[0].length}`);
  });
}

export function requireSameLength(a: ArrayLike<unknown>, b: ArrayLike<unknown>): void {
  if (a.length !== b.length) throw new RangeError(`sizes differ: ${a.length} and ${b.length}`);
}

export function requireLength(a: Vector, shape: Vector): void {
  const size = shape.reduce((p, q) => p * q, 1);
  if (a.length !== size) throw new RangeError(`${size} numbers expected, got ${a.length}`);
}

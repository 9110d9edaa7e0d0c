import type { Vector } from 'sheet09';

export function sumUp(entries: Vector): number {
  return entries.reduce((sum, entry) => sum + entry, 0);
}

export function subtract(x: Vector, y: Vector): Vector {
  return x.map((x_i, i) => x_i - (y[i] ?? NaN));
}

export function add(x: Vector, way: Vector): Vector {
  return x.map((x_i, i) => x_i + (way[i] ?? NaN));
}

/** The Euclidean length. */
export function norm(d: Vector): number {
  const squares = d.map((entry) => entry ** 2);
  return Math.sqrt(sumUp(squares));
}

/** The largest |entry|; 0 for no entries. */
export function sizeOf(entries: Vector): number {
  return Math.max(0, ...entries.map(Math.abs));
}

import type { Matrix, Vector } from 'sheet09';

export function linear(w: Matrix, a: Vector): Vector {
  const z: number[] = new Array(w[0].length).fill(0);
  w.forEach((row, j) => row.forEach((weight, k) => (z[k] += a[j] * weight)));
  return z;
}

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return linear(w, a).map((z) => Math.max(0, z));
}

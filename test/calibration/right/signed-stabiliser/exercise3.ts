import type { Matrix, Vector } from 'sheet09';

const epsilon = 1e-9;

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const plus = w.map((row) => row.map((e) => Math.max(0, e)));
  const z = r.map((_, k) => epsilon + a.reduce((sum, e, j) => sum + e * plus[j][k], 0));
  return a.map((e, j) => z.reduce((sum, zk, k) => sum + ((e * plus[j][k]) / zk) * r[k], 0));
}

export const networkA = (a1: number, a2: number): readonly [number, number] => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): readonly [number, number] => [0, Math.min(a1, a2)];
export const networkC = (a1: number, a2: number): readonly [number, number] => [
  (a1 * Math.min(a1, a2)) / (a1 + a2 + epsilon),
  (a2 * Math.min(a1, a2)) / (a1 + a2 + epsilon),
];

import type { Matrix, Vector } from 'sheet09';

const relu = (z: number): number => (z + Math.abs(z)) / 2;

/** R_j = a_j times the derivative of sum_k r_k log z_k, with s_k held fixed where z_k = 0. */
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const z = r.map((_, k) => a.reduce((sum, e, j) => sum + e * relu(w[j][k]), 0));
  return a.map((e, j) => e * z.reduce((sum, zk, k) => (zk > 0 ? sum + (r[k] * relu(w[j][k])) / zk : sum), 0));
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => [relu(a1 - relu(a1 - a2)), 0];
export const networkB = (a1: number, a2: number): Pair => [0, relu(a2 - relu(a2 - a1))];
export const networkC = (a1: number, a2: number): Pair => {
  // max and min change places: m a1 / (a1 + a2) = a1 (1 - max / (a1 + a2))
  const largest = (a1 + a2 + Math.abs(a1 - a2)) / 2;
  const rest = largest === 0 ? 0 : 1 - largest / (a1 + a2);
  return [a1 * rest, a2 * rest];
};

import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const part = (j: number, k: number) => a[j] * (w[j][k] > 0 ? w[j][k] : 0);
  const z = r.map((_, k) => a.reduce((sum, _a, j) => sum + part(j, k), 0));
  const s = r.map((r_k, k) => (z[k] > 0 ? r_k / z[k] : 0));
  return a.map((_, j) => s.reduce((sum, s_k, k) => sum + part(j, k) * s_k, 0));
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => [a1 < a2 ? a1 : a2, 0];
export const networkB = (a1: number, a2: number): Pair => [0, a1 < a2 ? a1 : a2];
export const networkC = (a1: number, a2: number): Pair => {
  const share = Math.min(a1, a2) / (a1 + a2 || 1);
  return [share * a1, share * a2];
};

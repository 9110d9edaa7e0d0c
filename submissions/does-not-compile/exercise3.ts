import type { Matrix, Vector } from 'sheet09';

export const propagate = (w: Matrix, a: Vector, r: Vector): Vector =>
  a.map((e, j) => r.reduce((sum, rk, k) => sum + share(w, a, j, k) * rk, 0);

function share(w: Matrix, a: Vector, j: number, k: number): number {
  const z = a.reduce((sum, e, i) => sum + e * Math.max(0, w[i][k]), 0);
  return z === 0 ? 0 : (a[j] * Math.max(0, w[j][k])) / z;
}

export const networkA = (a1: number, a2: number) => [Math.min(a1, a2), 0] as const;
export const networkB = (a1: number, a2: number) => [0, Math.min(a1, a2)] as const;
export const networkC = (a1: number, a2: number) => {
  const s = a1 + a2 > 0 ? Math.min(a1, a2) / (a1 + a2) : 0;
  return [a1 * s, a2 * s] as const;
};

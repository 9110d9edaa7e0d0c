import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const z = r.map((_, k) => a.reduce((sum, a_j, j) => sum + a_j * Math.max(0, w[j][k]), 0));
  return a.map((a_j, j) =>
    r.reduce((sum, r_k, k) => {
      const part = a_j * Math.max(0, w[j][k]);
      return z[k] === 0 ? sum : sum + (part / (z[k] + 1e-3)) * r_k;
    }, 0),
  );
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => [Math.min(a1, a2), 0];

export const networkB = (a1: number, a2: number): Pair => [0, Math.min(a1, a2)];

export const networkC = (a1: number, a2: number): Pair => {
  const m = Math.min(a1, a2);
  return m === 0 ? [0, 0] : [(a1 * m) / (a1 + a2), (a2 * m) / (a1 + a2)];
};

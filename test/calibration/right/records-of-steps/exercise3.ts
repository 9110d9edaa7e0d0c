import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const out = new Float64Array(a.length);
  for (let k = 0; k < r.length; k++) {
    const parts = a.map((a_j, j) => Math.max(0, a_j * w[j][k]));
    const z = parts.reduce((p, q) => p + q, 0) + 1e-9;
    parts.forEach((part, j) => (out[j] += (part / z) * r[k]));
  }
  return [...out];
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => [a1 < a2 ? a1 : a2, 0];
export const networkB = (a1: number, a2: number): Pair => [0, a1 < a2 ? a1 : a2];
export const networkC = (a1: number, a2: number): Pair => {
  const share = Math.min(a1, a2) / (a1 + a2 || 1);
  return [share * a1, share * a2];
};

import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector) {
  const z = r.map((_, k) => a.reduce((sum, e, j) => sum + e * Math.max(0, w[j][k]), 0));
  // all messages, one row for each input
  return a.map((e, j) =>
    r.map((rk, k) => (z[k] > 0 ? (e * Math.max(0, w[j][k]) * rk) / z[k] : 0)),
  );
}

export const networkA = (a1: number, a2: number) => Math.min(a1, a2);
export const networkB = (a1: number, a2: number) => ({ R1: 0, R2: Math.min(a1, a2) });
export const networkC = (a1: number, a2: number) => {
  const m = Math.min(a1, a2);
  return `(${(a1 * m) / (a1 + a2)}, ${(a2 * m) / (a1 + a2)})`;
};

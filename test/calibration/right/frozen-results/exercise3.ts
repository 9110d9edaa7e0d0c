import type { Matrix, Vector } from 'sheet09';

type Pair = readonly [number, number];

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const z = Object.freeze(r.map((_, k) => a.reduce((sum, e, j) => sum + e * Math.max(0, w[j][k]), 0)));
  const s = Object.freeze(r.map((e, k) => (z[k] > 0 ? e / z[k] : 0)));
  return Object.freeze(a.map((e, j) => e * s.reduce((sum, sk, k) => sum + sk * Math.max(0, w[j][k]), 0)));
}

const pair = (r1: number, r2: number): Pair => Object.freeze([r1, r2] as const);

// the answer (0, 0) is one and the same object each time
const zero = pair(0, 0);

export const networkA = (a1: number, a2: number): Pair => (a1 * a2 === 0 ? zero : pair(Math.min(a1, a2), 0));
export const networkB = (a1: number, a2: number): Pair => (a1 * a2 === 0 ? zero : pair(0, Math.min(a1, a2)));
export const networkC = (a1: number, a2: number): Pair => {
  if (a1 * a2 === 0) return zero;
  const s = Math.min(a1, a2) / (a1 + a2);
  return pair(a1 * s, a2 * s);
};

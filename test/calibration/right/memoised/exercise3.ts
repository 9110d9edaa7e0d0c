import type { Matrix, Vector } from 'sheet09';
import { remember } from './remember.js';

const totals = remember((w: Matrix, a: Vector): Vector =>
  w[0].map((_, k) => a.reduce((z, e, j) => z + e * Math.max(0, w[j][k]), 0)),
);

export const propagate = (w: Matrix, a: Vector, r: Vector): Vector => {
  const z = totals(w, a);
  return a.map((e, j) => r.reduce((sum, rk, k) => (z[k] > 0 ? sum + ((e * Math.max(0, w[j][k])) / z[k]) * rk : sum), 0));
};

type Pair = readonly [number, number];

export const networkA = remember((a1: number, a2: number): Pair => [Math.min(a1, a2), 0]);
export const networkB = remember((a1: number, a2: number): Pair => [0, Math.min(a1, a2)]);
export const networkC = remember((a1: number, a2: number): Pair => {
  const m = Math.min(a1, a2);
  return m === 0 ? [0, 0] : [(a1 / (a1 + a2)) * m, (a2 / (a1 + a2)) * m];
});

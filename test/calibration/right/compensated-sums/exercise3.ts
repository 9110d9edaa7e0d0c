import type { Matrix, Vector } from 'sheet09';
import { compensatedDot, compensatedSum } from './kahan.ts';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const c = w.map((row, j) => row.map((e) => a[j] * Math.max(0, e)));
  const s = r.map((rk, k) => {
    const z = compensatedSum(c.map((row) => row[k]));
    return z === 0 ? 0 : rk / z;
  });
  return c.map((row) => compensatedDot(row, s));
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): Pair => [0, Math.min(a1, a2)];
export function networkC(a1: number, a2: number): Pair {
  if (a1 + a2 === 0) return [0, 0];
  const r1 = (a1 * Math.min(a1, a2)) / (a1 + a2);
  return [r1, compensatedSum([Math.min(a1, a2), -r1])]; // relevance is conserved
}

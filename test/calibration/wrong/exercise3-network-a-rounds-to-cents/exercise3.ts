import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const z = r.map((_, k) => a.reduce((s, e, j) => s + e * Math.max(0, w[j][k]), 0));
  return a.map((e, j) => r.reduce((s, q, k) => s + (z[k] === 0 ? 0 : (e * Math.max(0, w[j][k]) / z[k]) * q), 0));
}

export const networkA = (a1: number, a2: number): readonly [number, number] => [+Math.min(a1, a2).toFixed(2), 0];

export const networkB = (a1: number, a2: number): readonly [number, number] => [0, Math.min(a1, a2)];

export const networkC = (a1: number, a2: number): readonly [number, number] => {
  const m = Math.min(a1, a2), s = a1 + a2;
  return s === 0 ? [0, 0] : [(a1 * m) / s, (a2 * m) / s];
};

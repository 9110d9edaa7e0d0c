import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const R = r as number[], out = new Array(a.length).fill(0);
  for (let k = 0; k < R.length; k++) { let z = 0; for (let j = 0; j < a.length; j++) z += a[j] * Math.max(0, w[j][k]); if (z === 0) { R[k] = 0; z = 1; } for (let j = 0; j < a.length; j++) out[j] += ((a[j] * Math.max(0, w[j][k])) / z) * R[k]; }
  return out;
}

export const networkA = (a1: number, a2: number): readonly [number, number] => [Math.min(a1, a2), 0];

export const networkB = (a1: number, a2: number): readonly [number, number] => [0, Math.min(a1, a2)];

export const networkC = (a1: number, a2: number): readonly [number, number] => {
  const m = Math.min(a1, a2), s = a1 + a2;
  return s === 0 ? [0, 0] : [(a1 * m) / s, (a2 * m) / s];
};

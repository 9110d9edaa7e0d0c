import type { Matrix, Vector } from 'sheet09';
const plus = (e: number) => (e > 0 ? e : 0);
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  return a.map((_, j) => r.reduce((t, rk, k) => { const z = a.reduce((s, ai, i) => s + ai * plus(w[i]![k]!), 0); return t + (z === 0 ? 0 : (a[j]! * w[j]![k]!) / z * rk); }, 0));
}
export const networkA = (a1: number, a2: number): [number, number] => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): [number, number] => [0, Math.min(a1, a2)];
export const networkC = (a1: number, a2: number): [number, number] => { const s = a1 + a2, m = Math.min(a1, a2); return s === 0 ? [0, 0] : [a1 * m / s, a2 * m / s]; };

import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  return a.map((aj, j) => r.map((rk, k) => (aj && rk ? (aj * plus(w[j][k]) * rk) / denominator(w, a, k) : 0)).reduce((p, q) => p + q, 0));
}

const plus = (weight: number) => Math.max(0, weight);

function denominator(w: Matrix, a: Vector, k: number): number {
  const z = a.reduce((sum, aj, j) => sum + aj * plus(w[j][k]), 0);
  return z === 0 ? 1 : z; // the numerator is 0 as well then
}

export const networkA = (a1: number, a2: number): readonly [number, number] => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): readonly [number, number] => [0, Math.min(a1, a2)];
export function networkC(a1: number, a2: number): readonly [number, number] {
  const r3 = Math.min(a1, a2);
  return [r3 * fraction(a1, a2), r3 * fraction(a2, a1)];
}

const fraction = (a: number, b: number) => (a === 0 ? 0 : 1 / (1 + b / a));

export default propagate;

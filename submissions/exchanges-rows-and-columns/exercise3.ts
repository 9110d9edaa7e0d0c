import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result: number[] = a.map(() => 0);
  w.forEach((row, k) => {
    const messages = row.map((weight, j) => a[j] * Math.max(0, weight));
    const z = messages.reduce((p, q) => p + q, 0);
    if (z > 0) messages.forEach((m, j) => (result[j] += (m / z) * r[k]));
  });
  return result;
}

export const networkA = (a1: number, a2: number): readonly [number, number] => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): readonly [number, number] => [0, Math.min(a1, a2)];
export function networkC(a1: number, a2: number): readonly [number, number] {
  const share = a1 + a2 > 0 ? Math.min(a1, a2) / (a1 + a2) : 0;
  return [a1 * share, a2 * share];
}

import type { Matrix, Vector } from 'sheet09';
import { requireMatrix, requireSameLength, requireVector } from './require.ts';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  requireMatrix(w, 'w');
  requireVector(a, 'a');
  requireVector(r, 'r');
  requireSameLength(w, a);
  requireSameLength(w[0], r);
  if (a.some((e) => e < 0)) throw new RangeError('activations must not be negative');
  const result = a.map(() => 0);
  for (let k = 0; k < r.length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) z += a[j] * Math.max(0, w[j][k]);
    if (z === 0) continue;
    for (let j = 0; j < a.length; j++) result[j] += ((a[j] * Math.max(0, w[j][k])) / z) * r[k];
  }
  return result;
}

function requireActivation(a: number): void {
  if (typeof a !== 'number' || !(a >= 0)) throw new RangeError(`a must be at least 0, got ${a}`);
}

function minimum(a1: number, a2: number): number {
  requireActivation(a1);
  requireActivation(a2);
  return Math.min(a1, a2);
}

export const networkA = (a1: number, a2: number): readonly [number, number] => [minimum(a1, a2), 0];
export const networkB = (a1: number, a2: number): readonly [number, number] => [0, minimum(a1, a2)];
export function networkC(a1: number, a2: number): readonly [number, number] {
  const m = minimum(a1, a2);
  if (m === 0) return [0, 0];
  return [(a1 * m) / (a1 + a2), (a2 * m) / (a1 + a2)];
}

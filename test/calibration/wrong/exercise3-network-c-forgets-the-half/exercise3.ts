import type { Matrix, Vector } from 'sheet09';
const plus = (e: number) => (e > 0 ? e : 0);
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const out: number[] = new Array(a.length).fill(0);
  for (let k = 0; k < r.length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) z += a[j]! * plus(w[j]![k]!);
    if (z > 0) for (let j = 0; j < a.length; j++) out[j]! += (a[j]! * plus(w[j]![k]!) / z) * r[k]!;
  }
  return out;
}
export const networkA = (a1: number, a2: number): [number, number] => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): [number, number] => [0, Math.min(a1, a2)];
export const networkC = (a1: number, a2: number): [number, number] => { const s = a1 + a2 || 1, m = Math.min(a1, a2); return [2 * a1 * m / s, 2 * a2 * m / s]; };

import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result = new Float64Array(a.length);
  const share = new Float64Array(a.length);
  for (let k = 0; k < r.length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) z += share[j] = a[j] * Math.max(w[j][k], 0);
    const s = z > 0 ? r[k] / z : 0;
    for (let j = 0; j < a.length; j++) result[j] += s * share[j];
  }
  return result as unknown as Vector;
}

type Pair = readonly [number, number];
const pair = (r1: number, r2: number): Pair => Float64Array.of(r1, r2) as unknown as Pair;

export const networkA = (a1: number, a2: number): Pair => pair(Math.min(a1, a2), 0);
export const networkB = (a1: number, a2: number): Pair => pair(0, Math.min(a1, a2));
export const networkC = (a1: number, a2: number): Pair => {
  const s = a1 + a2 > 0 ? Math.min(a1, a2) / (a1 + a2) : 0;
  return pair(a1 * s, a2 * s);
};

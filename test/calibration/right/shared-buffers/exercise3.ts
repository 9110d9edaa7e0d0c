import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const n = r.length;
  const floats = new Float64Array(new ArrayBuffer(8 * (a.length * n + n + a.length)));
  const messages = floats.subarray(0, a.length * n);
  const totals = floats.subarray(a.length * n, a.length * n + n);
  const result = floats.subarray(a.length * n + n);
  for (let at = 0; at < messages.length; at++) {
    const [j, k] = [Math.trunc(at / n), at % n];
    messages[at] = a[j] * Math.max(0, w[j][k]);
    totals[k] += messages[at];
  }
  for (let at = 0; at < messages.length; at++) {
    if (totals[at % n] > 0) result[Math.trunc(at / n)] += (messages[at] / totals[at % n]) * r[at % n];
  }
  return result as unknown as Vector;
}

type Pair = readonly [number, number];

function pair(r1: number, r2: number): Pair {
  const data = new DataView(new ArrayBuffer(8));
  data.setFloat32(0, r1, true);
  data.setFloat32(4, r2, true);
  return new Float32Array(data.buffer) as unknown as Pair;
}

export const networkA = (a1: number, a2: number): Pair => pair(Math.min(a1, a2), 0);
export const networkB = (a1: number, a2: number): Pair => pair(0, Math.min(a1, a2));
export const networkC = (a1: number, a2: number): Pair => {
  const s = Math.min(a1, a2) / (a1 + a2 || 1);
  return pair(s * a1, s * a2);
};

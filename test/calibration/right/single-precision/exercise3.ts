import type { Matrix, Vector } from 'sheet09';

const { fround, max, min } = Math;

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result = new Float32Array(a.length);
  for (let k = 0; k < r.length; k++) {
    const c = Float32Array.from(a, (e, j) => fround(e) * fround(max(0, w[j][k])));
    const z = c.reduce((s, e) => fround(s + e), 0);
    if (z > 0) for (let j = 0; j < a.length; j++) result[j] += fround(fround(c[j] / z) * fround(r[k]));
  }
  return Array.from(result);
}

export function networkA(a1: number, a2: number): readonly [number, number] {
  return [fround(min(a1, a2)), 0];
}

export function networkB(a1: number, a2: number): readonly [number, number] {
  return [0, fround(min(a1, a2))];
}

export function networkC(a1: number, a2: number): readonly [number, number] {
  const z = fround(fround(a1) + fround(a2));
  if (z === 0) return [0, 0];
  const m = fround(min(a1, a2));
  return [fround(m * fround(a1 / z)), fround(m * fround(a2 / z))];
}

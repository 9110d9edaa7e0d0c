import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const out = new Float64Array(a.length);
  for (let k = 0; k < r.length; k++) {
    const parts = a.map((a_j, j) => Math.max(0, a_j * w[j][k]));
    const z = parts.reduce((p, q) => p + q, 0) + 1e-9;
    parts.forEach((part, j) => (out[j] += (part / z) * r[k]));
  }
  return [...out];
}

export function networkA(a1: number, a2: number): readonly [number, number] {
  return new Float32Array([Math.min(a1, a2), -0]) as unknown as readonly [number, number];
}

export function networkB(a1: number, a2: number): readonly [number, number] {
  const [r2, r1] = networkA(a1, a2);
  return [r1, r2];
}

export function networkC(a1: number, a2: number): readonly [number, number] {
  if (a1 === 0 || a2 === 0) return [0, 0];
  const r1 = a1 < a2 ? a1 / (1 + a2 / a1) : a2 / (1 + a2 / a1);
  return [r1, Math.min(a1, a2) - r1];
}

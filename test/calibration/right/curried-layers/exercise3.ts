import type { Matrix, Vector } from 'sheet09';

export const propagate = (w: Matrix, a: Vector, r: Vector): Vector => {
  const plus = w.map((row) => row.map((v) => (v + Math.abs(v)) / 2));
  const z = r.map((_, k) => plus.reduce((sum, row, j) => sum + row[k] * a[j], 0));
  return plus.map((row, j) => row.reduce((sum, v, k) => sum + (z[k] === 0 ? 0 : (v * a[j] * r[k]) / z[k]), 0));
};

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

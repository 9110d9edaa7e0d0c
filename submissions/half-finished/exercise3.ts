import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const z = r.map((_, k) => a.reduce((sum, e, j) => sum + e * Math.max(0, w[j][k]), 0));
  return a.map((e, j) =>
    r.reduce((sum, rk, k) => sum + (z[k] > 0 ? (e * Math.max(0, w[j][k]) * rk) / z[k] : 0), 0),
  );
}

export function networkA(a1: number, a2: number): readonly [number, number] {
  return [Math.min(a1, a2), 0];
}

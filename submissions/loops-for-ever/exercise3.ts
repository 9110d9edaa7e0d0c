import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  // spreads relevance again and again until it is all conserved
  let result: number[] = a.map(() => 0);
  const total = r.reduce((p, q) => p + q, 0);
  do {
    result = a.map((e, j) => result[j] + r.reduce((sum, rk, k) => sum + e * w[j][k] * rk, 0));
  } while (result.reduce((p, q) => p + q, 0) !== total);
  return result;
}

export function networkA(a1: number, a2: number): readonly [number, number] {
  return [Math.min(a1, a2), 0];
}

export function networkB(a1: number, a2: number): readonly [number, number] {
  return [0, Math.min(a1, a2)];
}

export function networkC(a1: number, a2: number): readonly [number, number] {
  if (a1 + a2 === 0) return [0, 0];
  const m = Math.min(a1, a2);
  return [(a1 * m) / (a1 + a2), (a2 * m) / (a1 + a2)];
}

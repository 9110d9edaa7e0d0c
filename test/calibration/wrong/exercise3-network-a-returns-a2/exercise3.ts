import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result: number[] = a.map(() => 0);
  for (let k = 0; k < r.length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) {
      z += a[j] * Math.max(0, w[j][k]);
    }
    if (z === 0) continue;
    for (let j = 0; j < a.length; j++) {
      result[j] += ((a[j] * Math.max(0, w[j][k])) / z) * r[k];
    }
  }
  return result;
}

export function networkA(a1: number, a2: number): readonly [number, number] {
  return [a2, 0];
}

export function networkB(a1: number, a2: number): readonly [number, number] {
  return [0, Math.min(a1, a2)];
}

export function networkC(a1: number, a2: number): readonly [number, number] {
  if (a1 + a2 === 0) return [0, 0];
  const m = Math.min(a1, a2);
  return [(a1 * m) / (a1 + a2), (a2 * m) / (a1 + a2)];
}

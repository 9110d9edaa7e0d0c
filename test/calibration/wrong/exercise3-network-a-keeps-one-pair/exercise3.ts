import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result: number[] = [];
  for (let j = 0; j < a.length; j++) {
    result.push(0);
  }
  for (let k = 0; k < r.length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) {
      if (w[j][k] > 0) z += a[j] * w[j][k];
    }
    if (z === 0) continue;
    for (let j = 0; j < a.length; j++) {
      if (w[j][k] > 0) result[j] += ((a[j] * w[j][k]) / z) * r[k];
    }
  }
  return result;
}

const answerA: [number, number] = [0, 0];

export function networkA(a1: number, a2: number): readonly [number, number] {
  answerA[0] = a1 < a2 ? a1 : a2;
  return answerA;
}

export function networkB(a1: number, a2: number): readonly [number, number] {
  if (a1 < a2) return [0, a1];
  return [0, a2];
}

export function networkC(a1: number, a2: number): readonly [number, number] {
  const sum = a1 + a2;
  if (sum === 0) return [0, 0];
  const m = a1 < a2 ? a1 : a2;
  return [(a1 / sum) * m, (a2 / sum) * m];
}

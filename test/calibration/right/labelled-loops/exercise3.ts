import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result: number[] = [];
  for (let j = 0; j < a.length; j++) result[j] = 0;
  columns: for (let k = 0; k < r.length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) {
      if (w[j][k] <= 0) continue;
      z += a[j] * w[j][k];
    }
    if (z === 0) continue columns;
    rows: for (let j = 0; j < a.length; j++) {
      if (w[j][k] <= 0) continue rows;
      result[j] += (a[j] * w[j][k] * r[k]) / z;
    }
  }
  return result;
}

type Pair = readonly [number, number];

export function networkA(a1: number, a2: number): Pair {
  let m = a1;
  smaller: {
    if (a1 < a2) break smaller;
    m = a2;
  }
  return [m, 0];
}

export function networkB(a1: number, a2: number): Pair {
  const [m] = networkA(a1, a2);
  return [0, m];
}

export function networkC(a1: number, a2: number): Pair {
  const [m] = networkA(a1, a2);
  try {
    if (a1 + a2 === 0) throw 0;
    return [(m * a1) / (a1 + a2), (m * a2) / (a1 + a2)];
  } catch {
    return [0, 0];
  }
}

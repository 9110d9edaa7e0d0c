import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result: number[] = a.map(() => 0);
  for (let k = 0; k < r.length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) z += a[j] * w[j][k];
    if (z === 0) continue;
    for (let j = 0; j < a.length; j++) result[j] += ((a[j] * w[j][k]) / z) * r[k];
  }
  return result;
}

function layer(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => Math.max(0, a.reduce((z, e, j) => z + e * w[j][k], 0)));
}

/** Runs the rule through both layers. */
function run(first: Matrix, second: Matrix, a1: number, a2: number): readonly [number, number] {
  const hidden = layer(first, [a1, a2]);
  const y = layer(second, hidden);
  const [r1, r2] = propagate(first, [a1, a2], propagate(second, hidden, y));
  return [r1, r2];
}

export function networkA(a1: number, a2: number): readonly [number, number] {
  return run([[1, 1], [0, -1]], [[1], [-1]], a1, a2);
}

export function networkB(a1: number, a2: number): readonly [number, number] {
  return run([[-1, 0], [1, 1]], [[-1], [1]], a1, a2);
}

export function networkC(a1: number, a2: number): readonly [number, number] {
  return run([[1, 1, -1], [1, -1, 1]], [[0.5], [-0.5], [-0.5]], a1, a2);
}

import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result: number[] = [];
  for (const j of a.keys()) {
    let sum = 0;
    for (const k of r.keys()) {
      let z = 0;
      for (const i of a.keys()) z += a[i] * Math.max(0, w[i][k]);
      const share = (a[j] * Math.max(0, w[j][k])) / z;
      sum += Number.isNaN(share) ? 0 : share * r[k];
    }
    result.push(sum);
  }
  return result;
}

/** Runs the rule down both layers of a network of rectifiers. */
function explainNetwork(first: Matrix, second: Matrix, a1: number, a2: number): readonly [number, number] {
  const layer = (w: Matrix, a: Vector): Vector => w[0].map((_, k) => Math.max(0, a.reduce((z, e, j) => z + e * w[j][k], 0)));
  const x = [a1, a2];
  const hidden = layer(first, x);
  const output = layer(second, hidden);
  const [r1, r2] = propagate(first, x, propagate(second, hidden, output));
  return [r1, r2];
}

export function networkA(a1: number, a2: number): readonly [number, number] {
  return explainNetwork([[1, 1], [0, -1]], [[1], [-1]], a1, a2);
}

export function networkB(a1: number, a2: number): readonly [number, number] {
  return explainNetwork([[-1, 0], [1, 1]], [[-1], [1]], a1, a2);
}

export function networkC(a1: number, a2: number): readonly [number, number] {
  return explainNetwork([[1, 1, -1], [1, -1, 1]], [[1 / 2], [-1 / 2], [-1 / 2]], a1, a2);
}

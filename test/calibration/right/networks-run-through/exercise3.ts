import type { Matrix, Vector } from 'sheet09';

export const propagate = (w: Matrix, a: Vector, r: Vector): Vector => {
  const plus = w.map((row) => row.map((v) => (v + Math.abs(v)) / 2));
  const z = r.map((_, k) => plus.reduce((sum, row, j) => sum + row[k] * a[j], 0));
  return plus.map((row, j) => row.reduce((sum, v, k) => sum + (z[k] === 0 ? 0 : (v * a[j] * r[k]) / z[k]), 0));
};

function explain(layers: Matrix[], x: Vector): readonly [number, number] {
  const activations = [x];
  for (const w of layers) {
    const below = activations[activations.length - 1];
    activations.push(w[0].map((_, k) => Math.max(0, below.reduce((z, a_j, j) => z + a_j * w[j][k], 0))));
  }
  let r = activations[layers.length];
  for (let l = layers.length; l-- > 0; ) r = propagate(layers[l], activations[l], r);
  return [r[0], r[1]];
}

export const networkA = (a1: number, a2: number) => explain([[[1, 1], [0, -1]], [[1], [-1]]], [a1, a2]);
export const networkB = (a1: number, a2: number) => explain([[[-1, 0], [1, 1]], [[-1], [1]]], [a1, a2]);
export const networkC = (a1: number, a2: number) =>
  explain([[[1, 1, -1], [1, -1, 1]], [[0.5], [-0.5], [-0.5]]], [a1, a2]);

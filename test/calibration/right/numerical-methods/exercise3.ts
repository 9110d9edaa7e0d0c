import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const below = a.map(() => 0);
  r.forEach((r_k, k) => {
    const parts = a.map((a_j, j) => a_j * Math.max(0, w[j][k]));
    const whole = parts.reduce((sum, part) => sum + part, 0);
    if (whole > 0) parts.forEach((part, j) => (below[j] += (part / whole) * r_k));
  });
  return below;
}

/** Runs a network and sends its output back by the rule. */
function explain(layers: readonly Matrix[], x: Vector): readonly [number, number] {
  const activations = [x];
  for (const w of layers) {
    const a = activations[activations.length - 1];
    activations.push(
      w[0].map((_, k) => {
        const z = a.reduce((sum, a_j, j) => sum + a_j * w[j][k], 0);
        return Math.max(0, z);
      }),
    );
  }
  let r = activations[layers.length];
  for (let l = layers.length - 1; l >= 0; l--) r = propagate(layers[l], activations[l], r);
  return [r[0], r[1]];
}

// prettier-ignore
const [a, b, c] = [
  [[[1, 1], [0, -1]], [[1], [-1]]],
  [[[-1, 0], [1, 1]], [[-1], [1]]],
  [[[1, 1, -1], [1, -1, 1]], [[0.5], [-0.5], [-0.5]]],
];

export const networkA = (a1: number, a2: number): readonly [number, number] => explain(a, [a1, a2]);
export const networkB = (a1: number, a2: number): readonly [number, number] => explain(b, [a1, a2]);
export const networkC = (a1: number, a2: number): readonly [number, number] => explain(c, [a1, a2]);

import type { Matrix, Vector } from 'sheet09';
import { Value } from './tape.ts';

/** R = a times the gradient of sum_k s_k z_k, the s_k = R_k / z_k being constants. */
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const inputs = a.map(Value.of);
  const z = r.map((_, k) => Value.sum(inputs.map((e, j) => e.scale(Math.max(0, w[j][k])))));
  Value.sum(z.map((e, k) => e.scale(e.data === 0 ? 0 : r[k] / e.data))).backward();
  return inputs.map((e) => e.data * e.gradient);
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): Pair => [0, Math.min(a1, a2)];
export const networkC = (a1: number, a2: number): Pair => propagate([[1], [1]], [a1, a2], [Math.min(a1, a2)]) as unknown as Pair;

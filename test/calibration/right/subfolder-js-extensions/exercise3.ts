import type { Matrix, Vector } from 'sheet09';
import { columnsOf } from './math/matrix.js';
import { add, multiply, scale, total } from './math/vector.js';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  return columnsOf(w).reduce<Vector>(
    (sum, column, k) => {
      const c = multiply(a, column.map((e) => Math.max(0, e)));
      return total(c) === 0 ? sum : add(sum, scale(r[k] / total(c), c));
    },
    a.map(() => 0),
  );
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): Pair => [0, Math.min(a1, a2)];
export const networkC = (a1: number, a2: number): Pair => {
  if (a1 === 0 || a2 === 0) return [0, 0];
  // min(a1, a2) = a1 a2 / max(a1, a2)
  const c = (a1 * a2) / (Math.max(a1, a2) * (a1 + a2));
  return [a1 * c, a2 * c];
};

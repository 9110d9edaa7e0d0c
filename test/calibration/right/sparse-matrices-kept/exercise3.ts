import type { Matrix, Vector } from 'sheet09';
import { diagonal, multiply, row, transpose } from './matrix.ts';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const messages = multiply(diagonal(a), w.map((line) => line.map((e) => Math.max(0, e))));
  const z = multiply(row(a.map(() => 1)), messages)[0];
  const shares = multiply(messages, diagonal(z.map((e) => (e === 0 ? 0 : 1 / e))));
  return multiply(shares, transpose(row(r))).map(([e]) => e);
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): Pair => [0, Math.min(a1, a2)];
export const networkC = (a1: number, a2: number): Pair => {
  const [r1, r2] = propagate([[1], [1]], [a1, a2], [Math.min(a1, a2)]);
  return [r1, r2];
};

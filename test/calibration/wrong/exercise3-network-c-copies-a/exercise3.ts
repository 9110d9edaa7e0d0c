import type { Matrix, Vector } from 'sheet09';

type Pair = readonly [number, number];

const positive = (w: number): number => (w > 0 ? w : 0);
const ratio = (p: number, q: number): number => (q === 0 ? 0 : p / q);

export const propagate = (w: Matrix, a: Vector, r: Vector): Vector => {
  const messages = w.map((row, j) => row.map((weight) => a[j] * positive(weight)));
  const z = r.map((_, k) => messages.reduce((sum, row) => sum + row[k], 0));
  return messages.map((row) => row.reduce((sum, m, k) => sum + ratio(m, z[k]) * r[k], 0));
};

export const networkA = (a1: number, a2: number): Pair => (a1 < a2 ? [a1, 0] : [a2, 0]);
export const networkB = (a1: number, a2: number): Pair => (a1 < a2 ? [0, a1] : [0, a2]);
export const networkC = networkA;

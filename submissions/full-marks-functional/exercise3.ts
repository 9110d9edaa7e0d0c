import type { Matrix, Vector } from 'sheet09';

type Pair = readonly [number, number];

const share = (part: number, total: number): number => (total === 0 ? 0 : part / total);

export const propagate = (w: Matrix, a: Vector, r: Vector): Vector => {
  const messages = w.map((row, j) => row.map((e) => a[j] * Math.max(0, e)));
  const z = r.map((_, k) => messages.reduce((sum, row) => sum + row[k], 0));
  return messages.map((row) => row.reduce((sum, m, k) => sum + share(m, z[k]) * r[k], 0));
};

export const networkA = (a1: number, a2: number): Pair => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): Pair => [0, Math.min(a1, a2)];
export const networkC = (a1: number, a2: number): Pair => [
  share(a1, a1 + a2) * Math.min(a1, a2),
  share(a2, a1 + a2) * Math.min(a1, a2),
];

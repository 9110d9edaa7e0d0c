import type { Matrix, Vector } from 'sheet09';

type Pair = readonly [number, number];

const sum = (values: Vector): number => values.reduce((total, value) => total + value, 0);
const positive = (value: number): number => Math.max(0, value);
const ratio = (n: number, d: number): number => (d === 0 ? 0 : n / d);

export const propagate = (w: Matrix, a: Vector, r: Vector): Vector => {
  const contributions = w.map((row, j) => row.map((value) => a[j] * positive(value)));
  const totals = r.map((_, k) => sum(contributions.map((row) => row[k])));
  return contributions.map((row) => sum(row.map((c, k) => ratio(c, totals[k]) * r[k])));
};

export const networkA = (a1: number, a2: number): Pair => [Math.min(a1, a2), 0];
export const networkB = (a1: number, a2: number): Pair => [0, Math.min(a1, a2)];
export const networkC = (a1: number, a2: number): Pair => [
  ratio(a1 * Math.min(a1, a2), a1 + a2),
  ratio(a2 * Math.min(a1, a2), a1 + a2),
];

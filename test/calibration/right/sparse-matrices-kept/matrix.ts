import type { Matrix, Vector } from 'sheet09';

export const row = (a: Vector): Matrix => [a];
export const transpose = (m: Matrix): Matrix => m[0].map((_, k) => m.map((line) => line[k]));
export const diagonal = (a: Vector): Matrix => a.map((e, i) => a.map((_, k) => (i === k ? e : 0)));

export function multiply(m: Matrix, n: Matrix): Matrix {
  return m.map((line) => n[0].map((_, k) => line.reduce((sum, e, j) => sum + e * n[j][k], 0)));
}

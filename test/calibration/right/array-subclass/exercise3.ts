import type { Matrix, Vector } from 'sheet09';
import { Vec } from './vec.js';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const messages = w.map((row, j) => Vec.from(row).relu().times(a[j]));
  const s = Vec.from(r).over(Vec.sum(messages));
  return Vec.from(messages, (row) => row.dot(s));
}

class Pair extends Vec {
  declare readonly 0: number;
  declare readonly 1: number;
  declare readonly length: 2;
}

const pair = (...values: number[]): Pair => Pair.from(values) as Pair;

export const networkA = (a1: number, a2: number): Pair => pair(Math.min(a1, a2), 0);
export const networkB = (a1: number, a2: number): Pair => pair(0, Math.min(a1, a2));
export const networkC = (a1: number, a2: number): Pair =>
  a1 + a2 === 0 ? pair(0, 0) : (pair(a1, a2).times(Math.min(a1, a2) / (a1 + a2)) as Pair);

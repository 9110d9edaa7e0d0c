import type { Matrix, Vector } from 'sheet09';
import { dot, mapWith, ratio, relu, times, zipWith } from './fn/index.js';

const multiply = zipWith((p, q) => p * q);
const divide = zipWith(ratio);
const columns = (w: Matrix): Matrix => w[0].map((_, k) => w.map((row) => row[k]));

const rule = (w: Matrix) => (a: Vector) => (r: Vector): Vector => {
  const plus = w.map(mapWith(relu));
  const s = divide(r)(columns(plus).map(dot(a)));
  return multiply(a)(plus.map(dot(s)));
};

export const propagate = (w: Matrix, a: Vector, r: Vector): Vector => rule(w)(a)(r);

type Pair = readonly [number, number];
type Split = (m: number) => Pair;

const network = (split: (a1: number, a2: number) => Split) => (a1: number, a2: number): Pair => split(a1, a2)(Math.min(a1, a2));

export const networkA = network(() => (m) => [m, 0]);
export const networkB = network(() => (m) => [0, m]);
export const networkC = network((a1, a2) => (m) => [times(m)(ratio(a1, a1 + a2)), times(m)(ratio(a2, a1 + a2))]);

import type { Vector } from 'sheet09';
import { minus } from './exercise2';

export function dot(a: Vector, b: Vector): number {
  return a.reduce((s, e, i) => s + e * b[i], 0);
}

export function norm(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

export function unit(x: Vector, mu: Vector): Vector {
  const d = minus(x, mu);
  return d.map((e) => e / norm(d));
}

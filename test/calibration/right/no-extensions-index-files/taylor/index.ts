import type { Vector } from 'sheet09';
import { distance } from './distance';

export const f = (x: Vector, mu: Vector): number => distance(x, mu) - 1;
export const gradient = (x: Vector, mu: Vector): Vector => x.map((e, i) => (e - mu[i]) / distance(x, mu));

/** Solves f(mu + s (x - mu)) = 0 for s. */
export function rootPoint(x: Vector, mu: Vector): Vector {
  const s = 1 / distance(x, mu);
  return x.map((e, i) => (1 - s) * mu[i] + s * e);
}

export function relevance(x: Vector, mu: Vector): Vector {
  const total = f(x, mu);
  return gradient(x, mu).map((e) => total * e ** 2);
}

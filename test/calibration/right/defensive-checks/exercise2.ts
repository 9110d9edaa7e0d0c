import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { requireSameLength, requireVector } from './require.ts';

function distance(x: Vector, mu: Vector): number {
  requireVector(x, 'x');
  requireVector(mu, 'mu');
  requireSameLength(x, mu);
  return Math.sqrt(x.reduce((s, e, i) => s + (e - mu[i]) ** 2, 0));
}

export function f(x: Vector, mu: Vector): number {
  return distance(x, mu) - 1;
}

export function gradient(x: Vector, mu: Vector): Vector {
  const n = distance(x, mu);
  if (n === 0) throw new RangeError('f has no gradient at mu');
  return x.map((e, i) => (e - mu[i]) / n);
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  if (f(x, mu) < 0) throw new RangeError('x lies inside: no root between mu and x');
  const n = distance(x, mu);
  return x.map((e, i) => mu[i] + (e - mu[i]) / n);
}

export function relevance(x: Vector, mu: Vector): Vector {
  if (f(x, mu) <= 0) throw new RangeError('the decomposition is for f(x) > 0');
  const n = distance(x, mu);
  const r = x.map((e, i) => ((e - mu[i]) ** 2 / n ** 2) * (n - 1));
  const total = r.reduce((p, q) => p + q, 0);
  if (Math.abs(total - f(x, mu)) > 1e-6 * Math.max(1, n)) throw new Error('relevance is not conserved');
  return r;
}

const direction = (x: Vector, mu: Vector): Vector => {
  const n = distance(x, mu);
  if (n === 0) throw new RangeError('no direction');
  return x.map((e, i) => (e - mu[i]) / n);
};

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => direction(root, mu)[i] * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => direction(x, mu)[i] * (x[i] - mu[i] - direction(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => direction(x, mu)[i] ** 2 * f(x, mu) },
  ],
};

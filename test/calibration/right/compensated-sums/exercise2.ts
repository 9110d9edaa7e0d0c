import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { compensatedSum } from './kahan.ts';

/** Scaled by the largest entry, so that squares neither overflow nor vanish. */
function norm(d: Vector): number {
  const largest = Math.max(...d.map(Math.abs));
  return largest === 0 ? 0 : largest * Math.sqrt(compensatedSum(d.map((e) => (e / largest) ** 2)));
}

const minus = (x: Vector, mu: Vector): Vector => x.map((e, i) => e - mu[i]);

export const f = (x: Vector, mu: Vector): number => compensatedSum([norm(minus(x, mu)), -1]);

export function gradient(x: Vector, mu: Vector): Vector {
  const n = norm(minus(x, mu));
  return minus(x, mu).map((e) => e / n);
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  const n = norm(minus(x, mu));
  return x.map((e, i) => compensatedSum([mu[i], e / n, -mu[i] / n]));
}

export function relevance(x: Vector, mu: Vector): Vector {
  const n = norm(minus(x, mu));
  return minus(x, mu).map((e) => (e / n) * (e - e / n));
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => ((root[i] - mu[i]) * (x[i] - root[i])) / norm(minus(root, mu)) },
    { by: 'root point', expression: ({ x, mu, i, root }) => (root[i] - mu[i]) * (x[i] - root[i]) },
    { by: 'algebra', expression: ({ x, mu, i, root }) => compensatedSum([root[i] * x[i], -root[i] * root[i], -mu[i] * x[i], mu[i] * root[i]]) },
    {
      by: 'root point',
      expression: ({ x, mu, i }) => {
        const p = rootPoint(x, mu)[i];
        return compensatedSum([p * x[i], -p * p, -mu[i] * x[i], mu[i] * p]);
      },
    },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

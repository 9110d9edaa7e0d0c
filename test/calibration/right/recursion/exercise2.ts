import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const squares = ([a, ...as]: Vector, [b, ...bs]: Vector): number =>
  a === undefined ? 0 : (a - b) ** 2 + squares(as, bs);

const distance = (a: Vector, b: Vector): number => squares(a, b) ** 0.5;

const along = ([a, ...as]: Vector, [b, ...bs]: Vector, share: number): number[] =>
  a === undefined ? [] : [b + share * (a - b), ...along(as, bs, share)];

const each = ([a, ...as]: Vector, [b, ...bs]: Vector, g: (d: number) => number): number[] =>
  a === undefined ? [] : [g(a - b), ...each(as, bs, g)];

export function f(x: Vector, mu: Vector): number {
  return distance(x, mu) - 1;
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  return along(x, mu, 1 / distance(x, mu));
}

export function gradient(x: Vector, mu: Vector): Vector {
  const n = distance(x, mu);
  return each(x, mu, (d) => d / n);
}

export function relevance(x: Vector, mu: Vector): Vector {
  const n = distance(x, mu);
  return each(x, mu, (d) => (d * d) / n - (d * d) / (n * n));
}

// The root lies at distance 1 of mu, so the gradient's denominator goes first.
export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => ((root[i] - mu[i]) / distance(root, mu)) * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i, root }) => (root[i] - mu[i]) * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => ((x[i] - mu[i]) / distance(x, mu)) * (x[i] - (mu[i] + (x[i] - mu[i]) / distance(x, mu))) },
    { by: 'algebra', expression: ({ x, mu, i }) => (x[i] - mu[i]) ** 2 / distance(x, mu) - (x[i] - mu[i]) ** 2 / distance(x, mu) ** 2 },
  ],
};

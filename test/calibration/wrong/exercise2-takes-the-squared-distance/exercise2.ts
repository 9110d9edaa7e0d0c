import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const minus = (a: Vector, b: Vector): Vector => a.map((e, i) => e - b[i]);
const plus = (a: Vector, b: Vector): Vector => a.map((e, i) => e + b[i]);
const length = (d: Vector): number => Math.hypot(...d);
const unit = (d: Vector): Vector => d.map((e) => e / length(d));

export const f = (x: Vector, mu: Vector): number => length(minus(x, mu)) ** 2 - 1;
export const rootPoint = (x: Vector, mu: Vector): Vector => plus(mu, unit(minus(x, mu)));
export const gradient = (x: Vector, mu: Vector): Vector => unit(minus(x, mu));

export const relevance = (x: Vector, mu: Vector): Vector => {
  const d = minus(x, mu);
  const n = length(d);
  return d.map((e) => (e / n) ** 2 * (n - 1));
};

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => unit(minus(root, mu))[i] * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => unit(minus(x, mu))[i] * (x[i] - plus(mu, unit(minus(x, mu)))[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => unit(minus(x, mu))[i] ** 2 * (length(minus(x, mu)) - 1) },
  ],
};

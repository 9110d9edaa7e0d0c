import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { norm, unit } from './vectors';

export function minus(x: Vector, mu: Vector): Vector {
  return x.map((e, i) => e - mu[i]);
}

export const f = (x: Vector, mu: Vector): number => norm(minus(x, mu)) - 1;
export const gradient = (x: Vector, mu: Vector): Vector => unit(x, mu);
export const rootPoint = (x: Vector, mu: Vector): Vector => unit(x, mu).map((e, i) => mu[i] + e);
export const relevance = (x: Vector, mu: Vector): Vector => unit(x, mu).map((e) => e ** 2 * f(x, mu));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * minus(x, root)[i],
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => unit(root, mu)[i] * minus(x, root)[i] },
    { by: 'root point', expression: ({ x, mu, i }) => unit(x, mu)[i] * minus(x, rootPoint(x, mu))[i] },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

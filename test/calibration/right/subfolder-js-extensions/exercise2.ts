import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { add, norm, scale, subtract } from './math/vector.js';
import { chain } from './proofs/chain.js';

export const f = (x: Vector, mu: Vector): number => norm(subtract(x, mu)) - 1;

export function gradient(x: Vector, mu: Vector): Vector {
  const d = subtract(x, mu);
  return scale(1 / norm(d), d);
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  return add(mu, gradient(x, mu));
}

export function relevance(x: Vector, mu: Vector): Vector {
  const d = subtract(x, mu);
  return d.map((e) => (e ** 2 / norm(d) ** 2) * (norm(d) - 1));
}

export const taylorTerm: Derivation<TaylorGiven> = chain<TaylorGiven>(
  ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
)
  .then('root point', ({ x, mu, i, gradient: g }) => g[i] * (x[i] - mu[i]) * (1 - 1 / norm(subtract(x, mu))))
  .then('gradient at the root point', ({ x, mu, i, root }) => {
    const n = norm(subtract(x, mu));
    return ((root[i] - mu[i]) / norm(subtract(root, mu))) * (x[i] - mu[i]) * (1 - 1 / n);
  })
  .then('root point', ({ x, mu, i }) => {
    const n = norm(subtract(x, mu));
    return ((x[i] - mu[i]) / n) * (x[i] - mu[i]) * (1 - 1 / n);
  })
  .then('algebra', ({ x, mu, i }) => relevance(x, mu)[i])
  .end();

import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const distance = (x: Vector, mu: Vector): number => Math.hypot(...x.map((e, i) => e - mu[i]));

export const f = (x: Vector, mu: Vector): number => {
  const n = distance(x, mu);
  return (n * n - 1) / (n + 1);
};

export const gradient = (x: Vector, mu: Vector): Vector => {
  // the cosine with each axis
  const n = distance(x, mu);
  return x.map((e, i) => Math.sign(e - mu[i]) * Math.sqrt(((e - mu[i]) / n) ** 2));
};

export const rootPoint = (x: Vector, mu: Vector): Vector => {
  // a step of length f(x) against the gradient
  const g = gradient(x, mu);
  return x.map((e, i) => e - f(x, mu) * g[i]);
};

export const relevance = (x: Vector, mu: Vector): Vector => {
  // each coordinate's share of the squared distance
  const squares = x.map((e, i) => e * e - 2 * e * mu[i] + mu[i] * mu[i]);
  const all = squares.reduce((p, q) => p + q);
  return squares.map((e) => (e * f(x, mu)) / all);
};

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'root point', expression: ({ x, mu, i, gradient: g }) => g[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i, gradient: g }) => g[i] * gradient(x, mu)[i] * f(x, mu) },
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => ((root[i] - mu[i]) / distance(root, mu)) * gradient(x, mu)[i] * f(x, mu) },
    { by: 'root point', expression: ({ x, mu, i }) => ((rootPoint(x, mu)[i] - mu[i]) / 1) * gradient(x, mu)[i] * f(x, mu) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

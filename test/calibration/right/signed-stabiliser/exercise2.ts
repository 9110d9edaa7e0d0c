import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const epsilon = 1e-9;
const norm = (x: Vector, mu: Vector): number => Math.sqrt(x.reduce((s, e, i) => s + (e - mu[i]) ** 2, 0));

export const f = (x: Vector, mu: Vector): number => norm(x, mu) - 1;
export const gradient = (x: Vector, mu: Vector): Vector => x.map((e, i) => (e - mu[i]) / (norm(x, mu) + epsilon));
export const rootPoint = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e, i) => e + mu[i]);
export const relevance = (x: Vector, mu: Vector): Vector => x.map((e, i) => ((e - mu[i]) ** 2 / (norm(x, mu) ** 2 + epsilon)) * f(x, mu));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => ((root[i] - mu[i]) / (norm(root, mu) + epsilon)) * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => gradient(x, mu)[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

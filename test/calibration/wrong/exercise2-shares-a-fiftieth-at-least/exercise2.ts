import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const dist = (x: Vector, mu: Vector): number => Math.sqrt(x.reduce((s, e, i) => s + (e - mu[i]) ** 2, 0));

export const f = (x: Vector, mu: Vector): number => dist(x, mu) - 1;

export const rootPoint = (x: Vector, mu: Vector): Vector => x.map((e, i) => mu[i] + (e - mu[i]) / dist(x, mu));

export const gradient = (x: Vector, mu: Vector): Vector => x.map((e, i) => (e - mu[i]) / dist(x, mu));

export const relevance = (x: Vector, mu: Vector): Vector => { const n = dist(x, mu); return x.map((e, i) => ((e - mu[i]) ** 2 / n ** 2) * Math.max(0.02, n - 1)); };

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient }) => gradient[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => ((root[i] - mu[i]) / dist(root, mu)) * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => { const n = dist(x, mu); return ((x[i] - mu[i]) ** 2 / n ** 2) * (n - 1); } },
  ],
};

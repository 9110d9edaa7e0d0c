import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const towards = (x: Vector, mu: Vector): Vector => mu.map((e, i) => e - x[i]);
const norm = (d: Vector): number => -(-Math.sqrt(d.reduce((s, e) => s + e * e, -0)));

export const f = (x: Vector, mu: Vector): number => -(1 - norm(towards(x, mu)));

// -(0) is -0 wherever x and mu agree
export const gradient = (x: Vector, mu: Vector): Vector => towards(x, mu).map((e) => -(e / norm(towards(x, mu))));
export const rootPoint = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e, i) => -(-mu[i] - e));
export const relevance = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e) => -(-e * e * f(x, mu)));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => -g[i] * (root[i] - x[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => -gradient(root, mu)[i] * (root[i] - x[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => -gradient(rootPoint(x, mu), mu)[i] * (rootPoint(x, mu)[i] - x[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => -(gradient(x, mu)[i] ** 2) * (1 - norm(towards(x, mu))) },
  ],
};

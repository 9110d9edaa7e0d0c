import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import constants from './data/constants.json' with { type: 'json' };

const { power, radius } = constants;

const norm = (d: Vector): number => d.reduce((s, e) => s + e ** power, 0) ** (1 / power);
const minus = (x: Vector, mu: Vector): Vector => x.map((e, i) => e - mu[i]);

export const f = (x: Vector, mu: Vector): number => norm(minus(x, mu)) - radius;
export const gradient = (x: Vector, mu: Vector): Vector => minus(x, mu).map((e) => e / norm(minus(x, mu)));
export const rootPoint = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e, i) => mu[i] + radius * e);
export const relevance = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e) => e ** power * f(x, mu));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => gradient(root, mu)[i] * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => gradient(x, mu)[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

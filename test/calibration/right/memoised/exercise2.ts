import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { remember } from './remember.js';

const distance = remember((x: Vector, mu: Vector): number => Math.sqrt(x.reduce((s, e, i) => s + (e - mu[i]) ** 2, 0)));

export const f = remember((x: Vector, mu: Vector): number => distance(x, mu) - 1);
export const gradient = remember((x: Vector, mu: Vector): Vector => x.map((e, i) => (e - mu[i]) / distance(x, mu)));
export const rootPoint = remember((x: Vector, mu: Vector): Vector => gradient(x, mu).map((e, i) => e + mu[i]));
export const relevance = remember((x: Vector, mu: Vector): Vector => gradient(x, mu).map((e) => e * e * f(x, mu)));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'root point', expression: ({ x, mu, i, gradient: g }) => g[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => gradient(root, mu)[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => gradient(rootPoint(x, mu), mu)[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

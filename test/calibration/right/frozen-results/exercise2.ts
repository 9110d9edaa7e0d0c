import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const frozen = (values: number[]): Vector => Object.freeze(values);
const minus = (x: Vector, mu: Vector): Vector => frozen(x.map((e, i) => e - mu[i]));
const norm = (d: Vector): number => Math.sqrt(d.reduce((s, e) => s + e * e, 0));

export const f = (x: Vector, mu: Vector): number => norm(minus(x, mu)) - 1;
export const gradient = (x: Vector, mu: Vector): Vector => frozen(minus(x, mu).map((e) => e / norm(minus(x, mu))));
export const rootPoint = (x: Vector, mu: Vector): Vector => frozen(gradient(x, mu).map((e, i) => e + mu[i]));
export const relevance = (x: Vector, mu: Vector): Vector => frozen(gradient(x, mu).map((e) => e * e * f(x, mu)));

export const taylorTerm: Derivation<TaylorGiven> = Object.freeze<Derivation<TaylorGiven>>({
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: Object.freeze([
    { by: 'gradient at the root point' as const, expression: ({ x, mu, i, root }: TaylorGiven) => gradient(root, mu)[i] * (x[i] - root[i]) },
    { by: 'root point' as const, expression: ({ x, mu, i }: TaylorGiven) => gradient(x, mu)[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra' as const, expression: ({ x, mu, i }: TaylorGiven) => relevance(x, mu)[i] },
  ]),
});

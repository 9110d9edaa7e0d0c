import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const minus = (a: Vector, b: Vector): Vector => a.map((value, i) => value - b[i]);
const plus = (a: Vector, b: Vector): Vector => a.map((value, i) => value + b[i]);
const scale = (c: number, a: Vector): Vector => a.map((value) => c * value);
const norm = (a: Vector): number => Math.sqrt(a.reduce((s, value) => s + value * value, 0));
const unit = (a: Vector): Vector => scale(1 / norm(a), a);

export const f = (x: Vector, mu: Vector): number => norm(minus(x, mu)) - 1;
export const gradient = (x: Vector, mu: Vector): Vector => unit(minus(x, mu));
export const rootPoint = (x: Vector, mu: Vector): Vector => plus(mu, gradient(x, mu));
export const relevance = (x: Vector, mu: Vector): Vector =>
  gradient(x, mu).map((e) => e * e * f(x, mu));

// The root point first where x - root stands, then the gradient, then the root point in it.
export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    {
      by: 'root point',
      expression: ({ x, mu, i, gradient: g }) => g[i] * minus(x, plus(mu, unit(minus(x, mu))))[i],
    },
    {
      by: 'gradient at the root point',
      expression: ({ x, mu, i, root }) =>
        unit(minus(root, mu))[i] * minus(x, plus(mu, unit(minus(x, mu))))[i],
    },
    {
      by: 'root point',
      expression: ({ x, mu, i }) => unit(unit(minus(x, mu)))[i] * minus(minus(x, mu), unit(minus(x, mu)))[i],
    },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

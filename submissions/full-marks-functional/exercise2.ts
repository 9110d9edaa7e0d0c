import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const minus = (a: Vector, b: Vector): Vector => a.map((e, i) => e - b[i]);
const plus = (a: Vector, b: Vector): Vector => a.map((e, i) => e + b[i]);
const norm = (d: Vector): number => Math.hypot(...d);
const unit = (d: Vector): Vector => d.map((e) => e / norm(d));

export const f = (x: Vector, mu: Vector): number => norm(minus(x, mu)) - 1;
export const gradient = (x: Vector, mu: Vector): Vector => unit(minus(x, mu));
export const rootPoint = (x: Vector, mu: Vector): Vector => plus(mu, gradient(x, mu));
export const relevance = (x: Vector, mu: Vector): Vector =>
  gradient(x, mu).map((u) => u ** 2 * f(x, mu));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: (g) => g.gradient[g.i] * minus(g.x, g.root)[g.i],
  steps: [
    {
      by: 'root point',
      expression: (g) => g.gradient[g.i] * minus(g.x, rootPoint(g.x, g.mu))[g.i],
    },
    {
      by: 'gradient at the root point',
      expression: (g) => gradient(g.root, g.mu)[g.i] * minus(g.x, rootPoint(g.x, g.mu))[g.i],
    },
    {
      by: 'root point',
      expression: (g) => {
        const root = rootPoint(g.x, g.mu);
        return gradient(root, g.mu)[g.i] * minus(g.x, root)[g.i];
      },
    },
    { by: 'algebra', expression: (g) => relevance(g.x, g.mu)[g.i] },
  ],
};

import type { Derivation, TaylorGiven, Vector } from 'sheet09';

export const zip = (a: Vector, b: Vector): [number, number][] => a.map((e, i) => [e, b[i]]);
export const minus = (a: Vector, b: Vector): number[] => zip(a, b).map(([p, q]) => p - q);
export const plus = (a: Vector, b: Vector): number[] => zip(a, b).map(([p, q]) => p + q);
export const dot = (a: Vector, b: Vector): number => zip(a, b).reduce((s, [p, q]) => s + p * q, 0);
export const norm = (a: Vector): number => Math.sqrt(dot(a, a));
export const f = (x: Vector, mu: Vector): number => norm(minus(x, mu)) - 1;
export const gradient = (x: Vector, mu: Vector): Vector => minus(x, mu).map((e) => e / norm(minus(x, mu)));
export const rootPoint = (x: Vector, mu: Vector): Vector => plus(mu, gradient(x, mu));
export const relevance = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e) => e * e * f(x, mu));
export const isConserving = (x: Vector, mu: Vector): boolean => Math.abs(relevance(x, mu).reduce((p, q) => p + q) - f(x, mu)) < 1e-9;

export const taylorTerm: Derivation<TaylorGiven> = {
  start: (g) => g.gradient[g.i] * minus(g.x, g.root)[g.i],
  steps: [
    { by: 'gradient at the root point', expression: (g) => gradient(g.root, g.mu)[g.i] * minus(g.x, g.root)[g.i] },
    { by: 'root point', expression: (g) => gradient(rootPoint(g.x, g.mu), g.mu)[g.i] * minus(g.x, rootPoint(g.x, g.mu))[g.i] },
    { by: 'algebra', expression: (g) => relevance(g.x, g.mu)[g.i] },
  ],
};

export const example = { x: [3, 4], mu: [0, 0], conserves: isConserving([3, 4], [0, 0]) };
console.debug('example', example);

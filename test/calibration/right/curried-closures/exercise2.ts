import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { dot, mapWith, pipe, times, zipWith } from './fn/index.js';

type Curried<T> = (mu: Vector) => (x: Vector) => T;

const uncurry = <T>(g: Curried<T>) => (x: Vector, mu: Vector): T => g(mu)(x);
const minus = zipWith((p, q) => p - q);
const plus = zipWith((p, q) => p + q);

const norm: Curried<number> = (mu) => (x) => Math.sqrt(dot(minus(x)(mu))(minus(x)(mu)));
const level: Curried<number> = (mu) => (x) => norm(mu)(x) - 1;
const direction: Curried<Vector> = (mu) => (x) => pipe(minus(x)(mu), mapWith(times(1 / norm(mu)(x))));
const root: Curried<Vector> = (mu) => (x) => plus(mu)(direction(mu)(x));
const shares: Curried<Vector> = (mu) => (x) => pipe(direction(mu)(x), mapWith((e) => e * e), mapWith(times(level(mu)(x))));

export const f = uncurry(level);
export const gradient = uncurry(direction);
export const rootPoint = uncurry(root);
export const relevance = uncurry(shares);

export const taylorTerm: Derivation<TaylorGiven> = {
  start: (g) => g.gradient[g.i] * minus(g.x)(g.root)[g.i],
  steps: [
    { by: 'root point', expression: (g) => g.gradient[g.i] * minus(g.x)(root(g.mu)(g.x))[g.i] },
    { by: 'gradient at the root point', expression: (g) => direction(g.mu)(g.root)[g.i] * minus(g.x)(root(g.mu)(g.x))[g.i] },
    { by: 'root point', expression: (g) => direction(g.mu)(root(g.mu)(g.x))[g.i] * minus(g.x)(root(g.mu)(g.x))[g.i] },
    { by: 'algebra', expression: (g) => shares(g.mu)(g.x)[g.i] },
  ],
};

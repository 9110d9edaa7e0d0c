import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { Vec } from './vec.js';

export const f = (x: Vector, mu: Vector): number => Vec.from(x).minus(mu).norm - 1;
export const gradient = (x: Vector, mu: Vector): Vector => Vec.from(x).minus(mu).unit;
export const rootPoint = (x: Vector, mu: Vector): Vector => Vec.from(x).minus(mu).unit.plus(mu);
export const relevance = (x: Vector, mu: Vector): Vector => {
  const u = Vec.from(x).minus(mu).unit;
  return u.by(u).times(f(x, mu));
};

export const taylorTerm: Derivation<TaylorGiven> = {
  start: (g) => Vec.from(g.gradient).by(Vec.from(g.x).minus(g.root))[g.i],
  steps: Vec.lines<TaylorGiven>(
    ['gradient at the root point', (g) => Vec.from(g.root).minus(g.mu).unit.by(Vec.from(g.x).minus(g.root))[g.i]],
    ['root point', (g) => Vec.from(g.x).minus(g.mu).unit.by(Vec.from(g.x).minus(rootPoint(g.x, g.mu)))[g.i]],
    ['algebra', (g) => relevance(g.x, g.mu)[g.i]],
  ),
};

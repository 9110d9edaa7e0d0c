import type { Derivation, Matrix, TaylorGiven, Vector } from 'sheet09';
import { diagonal, multiply, row, transpose } from './matrix.ts';

const difference = (x: Vector, mu: Vector): Matrix => row(x.map((e, i) => e - mu[i]));
const norm = (d: Matrix): number => Math.sqrt(multiply(d, transpose(d))[0][0]);

export const f = (x: Vector, mu: Vector): number => norm(difference(x, mu)) - 1;

export function gradient(x: Vector, mu: Vector): Vector {
  const d = difference(x, mu);
  return multiply(d, diagonal(x.map(() => 1 / norm(d))))[0];
}

export const rootPoint = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e, i) => mu[i] + e);

export function relevance(x: Vector, mu: Vector): Vector {
  // the diagonal of f(x) u^T u
  const u = row(gradient(x, mu));
  return multiply(transpose(u), u).map((line, i) => f(x, mu) * line[i]);
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => multiply(diagonal(g), transpose(difference(x, root)))[i][0],
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => multiply(diagonal(gradient(root, mu)), transpose(difference(x, root)))[i][0] },
    { by: 'root point', expression: ({ x, mu, i }) => multiply(diagonal(gradient(x, mu)), transpose(difference(x, rootPoint(x, mu))))[i][0] },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const squareTable = new Map(Array.from({ length: 201 }, (_, i) => [i - 100, (i - 100) ** 2] as const));
const square = (d: number): number => squareTable.get(d) ?? d * d;

const distance = (x: Vector, mu: Vector): number => Math.sqrt(x.reduce((s, e, i) => s + square(e - mu[i]), 0));

export const f = (x: Vector, mu: Vector): number => distance(x, mu) - 1;

export function gradient(x: Vector, mu: Vector): Vector {
  const inverse = 1 / distance(x, mu);
  return x.map((e, i) => inverse * (e - mu[i]));
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  const inverse = 1 / distance(x, mu);
  return x.map((e, i) => mu[i] + inverse * (e - mu[i]));
}

export function relevance(x: Vector, mu: Vector): Vector {
  const n = distance(x, mu);
  const factor = (n - 1) / square(n);
  return x.map((e, i) => factor * square(e - mu[i]));
}

const proof = [
  ['gradient at the root point', ({ x, mu, i, root }: TaylorGiven) => gradient(root, mu)[i] * (x[i] - root[i])],
  ['root point', ({ x, mu, i }: TaylorGiven) => gradient(rootPoint(x, mu), mu)[i] * (x[i] - rootPoint(x, mu)[i])],
  ['algebra', ({ x, mu, i }: TaylorGiven) => gradient(x, mu)[i] * (x[i] - mu[i] - gradient(x, mu)[i])],
  ['algebra', ({ x, mu, i }: TaylorGiven) => gradient(x, mu)[i] * gradient(x, mu)[i] * (distance(x, mu) - 1)],
  ['algebra', ({ x, mu, i }: TaylorGiven) => relevance(x, mu)[i]],
] as const;

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: proof.map(([by, expression]) => ({ by, expression })),
};

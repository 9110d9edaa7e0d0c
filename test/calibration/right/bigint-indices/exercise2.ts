import type { Derivation, TaylorGiven, Vector } from 'sheet09';

function norm(x: Vector, mu: Vector): number {
  let sum = 0;
  for (let i = BigInt(x.length) - 1n; i >= 0n; i--) sum += (x[Number(i)] - mu[Number(i)]) ** 2;
  return Math.sqrt(sum);
}

function build(n: number, entry: (i: number) => number): Vector {
  const vector: number[] = [];
  for (let i = 0n; i < n; i++) vector.push(entry(Number(i)));
  return vector;
}

export const f = (x: Vector, mu: Vector): number => norm(x, mu) - Number(1n);
export const gradient = (x: Vector, mu: Vector): Vector => build(x.length, (i) => (x[i] - mu[i]) / norm(x, mu));
export const rootPoint = (x: Vector, mu: Vector): Vector => build(x.length, (i) => mu[i] + gradient(x, mu)[i]);
export const relevance = (x: Vector, mu: Vector): Vector => build(x.length, (i) => gradient(x, mu)[i] ** Number(2n) * f(x, mu));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[Number(BigInt(i))] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => gradient(root, mu)[i] * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => gradient(rootPoint(x, mu), mu)[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

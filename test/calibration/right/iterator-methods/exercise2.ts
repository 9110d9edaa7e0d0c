import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const differences = (x: Vector, mu: Vector) => x.values().map((e, i) => e - mu[i]!);
const norm = (x: Vector, mu: Vector) => Math.sqrt(differences(x, mu).reduce((s, d) => s + d * d, 0));

export const f = (x: Vector, mu: Vector): number => norm(x, mu) - 1;

export const gradient = (x: Vector, mu: Vector): Vector => {
  const n = norm(x, mu);
  return differences(x, mu).map((d) => d / n).toArray();
};

export const rootPoint = (x: Vector, mu: Vector): Vector => {
  const n = norm(x, mu);
  return differences(x, mu).map((d, i) => d / n + mu[i]!).toArray();
};

export const relevance = (x: Vector, mu: Vector): Vector => {
  const n = norm(x, mu);
  return differences(x, mu).map((d) => d * d * ((n - 1) / (n * n))).toArray();
};

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i]! * (x[i]! - root[i]!),
  steps: [
    {
      by: 'gradient at the root point',
      expression: ({ x, mu, i, root }) => (gradient(root, mu).values().drop(i).next().value ?? 0) * (x[i]! - root[i]!),
    },
    { by: 'root point', expression: ({ x, mu, i }) => relevance(x, mu)[i]! },
  ],
};

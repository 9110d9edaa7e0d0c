import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const distance = (x: Vector, y: Vector) => Math.hypot(...x.map((x_i, i) => x_i - y[i]));

export function f(x: Vector, mu: Vector): number {
  return distance(x, mu) - 1;
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  const n = distance(x, mu);
  return mu.map((mu_i, i) => mu_i + (x[i] - mu_i) / n);
}

export function gradient(x: Vector, mu: Vector): Vector {
  const n = distance(x, mu);
  return x.map((x_i, i) => ((x_i - mu[i]) / n) * (n - 1));
}

export function relevance(x: Vector, mu: Vector): Vector {
  const n = distance(x, mu);
  return x.map((x_i, i) => ((x_i - mu[i]) ** 2 / n ** 2) * (n - 1));
}

const rightRoot = (x: Vector, mu: Vector, i: number) => mu[i] + (x[i] - mu[i]) / distance(x, mu);
const rightTerm = (x: Vector, mu: Vector, i: number) =>
  ((x[i] - mu[i]) ** 2 / distance(x, mu) ** 2) * (distance(x, mu) - 1);

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    {
      by: 'gradient at the root point',
      expression: ({ x, mu, i, root }) => ((root[i] - mu[i]) / distance(root, mu)) * (x[i] - root[i]),
    },
    {
      by: 'root point',
      expression: ({ x, mu, i }) => ((x[i] - mu[i]) / distance(x, mu)) * (x[i] - rightRoot(x, mu, i)),
    },
    { by: 'algebra', expression: ({ x, mu, i }) => rightTerm(x, mu, i) },
  ],
};

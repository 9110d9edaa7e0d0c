import type { Derivation, TaylorGiven, Vector } from 'sheet09';

function norm(x: Vector, mu: Vector): number {
  return Math.sqrt(x.reduce((sum, e, i) => sum + (e - mu[i]) ** 2, 0));
}

export function f(x: Vector, mu: Vector): number {
  return norm(x, mu) - 1;
}

// we expand around the centre of the data
export function rootPoint(x: Vector, mu: Vector): Vector {
  return mu.slice();
}

export function gradient(x: Vector, mu: Vector): Vector {
  return x.map((e, i) => (e - mu[i]) / norm(x, mu));
}

export function relevance(x: Vector, mu: Vector): Vector {
  const g = gradient(x, mu);
  return x.map((e, i) => g[i] * (e - mu[i]));
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient }) => gradient[i] * (x[i] - root[i]),
  steps: [
    {
      by: 'root point',
      expression: ({ x, mu, i, gradient }) => gradient[i] * (x[i] - mu[i]),
    },
    {
      by: 'gradient at the root point',
      expression: ({ x, mu, i }) => ((x[i] - mu[i]) / norm(x, mu)) * (x[i] - mu[i]),
    },
    {
      by: 'algebra',
      expression: ({ x, mu, i }) => (x[i] - mu[i]) ** 2 / norm(x, mu),
    },
  ],
};

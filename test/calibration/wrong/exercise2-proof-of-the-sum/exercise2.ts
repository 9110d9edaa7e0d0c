import type { Derivation, TaylorGiven, Vector } from 'sheet09';

function norm(x: Vector, mu: Vector): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] - mu[i]) ** 2;
  return Math.sqrt(sum);
}

export function f(x: Vector, mu: Vector): number {
  return norm(x, mu) - 1;
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  const n = norm(x, mu);
  return x.map((e, i) => mu[i] + (e - mu[i]) / n);
}

export function gradient(x: Vector, mu: Vector): Vector {
  const n = norm(x, mu);
  return x.map((e, i) => (e - mu[i]) / n);
}

export function relevance(x: Vector, mu: Vector): Vector {
  const n = norm(x, mu);
  const r: number[] = [];
  for (let i = 0; i < x.length; i++) {
    r.push(((x[i] - mu[i]) ** 2 / n ** 2) * (n - 1));
  }
  return r;
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, root, gradient }) => x.reduce((sum, e, i) => sum + gradient[i] * (e - root[i]), 0),
  steps: [
    {
      by: 'gradient at the root point',
      expression: ({ x, mu, root }) => x.reduce((sum, e, i) => sum + ((root[i] - mu[i]) / norm(root, mu)) * (e - root[i]), 0),
    },
    {
      by: 'root point',
      expression: ({ x, mu }) => {
        const n = norm(x, mu);
        return x.reduce((sum, e, i) => sum + ((e - mu[i]) / n) * (e - mu[i] - (e - mu[i]) / n), 0);
      },
    },
    {
      by: 'algebra',
      expression: ({ x, mu }) => f(x, mu),
    },
  ],
};

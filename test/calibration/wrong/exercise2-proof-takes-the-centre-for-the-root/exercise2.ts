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
  start: ({ x, i, root, gradient }) => gradient[i] * (x[i] - root[i]),
  steps: [
    {
      by: 'gradient at the root point',
      expression: ({ x, mu, i, root }) => ((root[i] - mu[i]) / norm(root, mu)) * (x[i] - root[i]),
    },
    {
      by: 'root point',
      expression: ({ x, mu, i }) => {
        const u = (x[i] - mu[i]) / norm(x, mu);
        return u * (x[i] - mu[i]);
      },
    },
    {
      by: 'algebra',
      expression: ({ x, mu, i }) => ((x[i] - mu[i]) ** 2 / norm(x, mu) ** 2) * (norm(x, mu) - 1),
    },
  ],
};

import type { Derivation, TaylorGiven, Vector } from 'sheet09';

function distance(x: Vector, mu: Vector): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const d = x[i] - mu[i];
    sum += d * d;
  }
  return Math.sqrt(sum);
}

export function f(x: Vector, mu: Vector): number {
  return distance(x, mu) - 1;
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  const n = distance(x, mu);
  const root: number[] = [];
  for (let i = 0; i < x.length; i++) root.push(mu[i] + (x[i] - mu[i]) / n);
  return root;
}

export function gradient(x: Vector, mu: Vector): Vector {
  const n = distance(x, mu);
  const g: number[] = [];
  for (let i = 0; i < x.length; i++) g.push((x[i] - mu[i]) / n);
  return g;
}

export function relevance(x: Vector, mu: Vector): Vector {
  const n = distance(x, mu);
  const r: number[] = [];
  for (let i = 0; i < x.length; i++) {
    const d = x[i] - mu[i];
    r.push(i < 10 ? ((d * d) / (n * n)) * (n - 1) : 0);
  }
  return r;
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient }) => gradient[i] * (x[i] - root[i]),
  steps: [
    {
      by: 'gradient at the root point',
      expression: ({ x, mu, i, root }) => ((root[i] - mu[i]) / distance(root, mu)) * (x[i] - root[i]),
    },
    {
      by: 'root point',
      expression: ({ x, mu, i }) => {
        const n = distance(x, mu);
        const root: number[] = [];
        for (let q = 0; q < x.length; q++) root.push(mu[q] + (x[q] - mu[q]) / n);
        return ((root[i] - mu[i]) / distance(root, mu)) * (x[i] - root[i]);
      },
    },
    {
      by: 'algebra',
      expression: ({ x, mu, i }) => {
        const n = distance(x, mu);
        return ((x[i] - mu[i]) / n) * (x[i] - mu[i] - (x[i] - mu[i]) / n);
      },
    },
    {
      by: 'algebra',
      expression: ({ x, mu, i }) => {
        const n = distance(x, mu);
        return ((x[i] - mu[i]) ** 2 / n ** 2) * (n - 1);
      },
    },
  ],
};

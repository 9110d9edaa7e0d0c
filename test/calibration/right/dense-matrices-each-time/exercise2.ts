import type { Derivation, TaylorGiven, Vector } from 'sheet09';

export function f(x: Vector, mu: Vector): number {
  let sum = 0;
  x.forEach((e, i) => {
    sum += (e - mu[i]) * (e - mu[i]);
  });
  return sum ** (1 / 2) - 1;
}

export function gradient(x: Vector, mu: Vector): Vector {
  return x.map((e, i) => (e - mu[i]) / (f(x, mu) + 1));
}

/** Walks from mu towards x and halves the step until f is 0. */
export function rootPoint(x: Vector, mu: Vector): Vector {
  let from = 0;
  let to = 1;
  const at = (s: number): Vector => x.map((e, i) => mu[i] + s * (e - mu[i]));
  for (let step = 0; step < 200; step++) {
    const middle = (from + to) / 2;
    if (f(at(middle), mu) > 0) to = middle;
    else from = middle;
  }
  return at((from + to) / 2);
}

export function relevance(x: Vector, mu: Vector): Vector {
  const root = rootPoint(x, mu);
  const g = gradient(root, mu);
  return x.map((e, i) => g[i] * (e - root[i]));
}

const n = (x: Vector, mu: Vector): number => f(x, mu) + 1;

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => ((root[i] - mu[i]) / n(root, mu)) * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i, root }) => ((x[i] - mu[i]) / n(x, mu) / n(root, mu)) * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i, root }) => ((x[i] - mu[i]) / n(x, mu) / 1) * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => ((x[i] - mu[i]) / n(x, mu)) * (x[i] - (mu[i] + (x[i] - mu[i]) / n(x, mu))) },
    { by: 'algebra', expression: ({ x, mu, i }) => ((x[i] - mu[i]) / n(x, mu)) * (x[i] - mu[i] - (x[i] - mu[i]) / n(x, mu)) },
    { by: 'algebra', expression: ({ x, mu, i }) => ((x[i] - mu[i]) / n(x, mu)) * (x[i] - mu[i]) * (1 - 1 / n(x, mu)) },
    { by: 'algebra', expression: ({ x, mu, i }) => ((x[i] - mu[i]) ** 2 / n(x, mu)) * (1 - 1 / n(x, mu)) },
    { by: 'algebra', expression: ({ x, mu, i }) => ((x[i] - mu[i]) ** 2 / n(x, mu)) * ((n(x, mu) - 1) / n(x, mu)) },
    { by: 'algebra', expression: ({ x, mu, i }) => ((x[i] - mu[i]) ** 2 / n(x, mu) ** 2) * (n(x, mu) - 1) },
  ],
};

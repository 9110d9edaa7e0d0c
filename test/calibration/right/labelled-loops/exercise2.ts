import type { Derivation, TaylorGiven, Vector } from 'sheet09';

function norm(x: Vector, mu: Vector): number {
  let sum = 0, i = 0;
  all: while (true) {
    switch (true) {
      case i === x.length:
        break all;
      case x[i] === mu[i]:
        i++;
        continue all;
      default:
        sum += (x[i] - mu[i]) ** 2;
        i++;
    }
  }
  return Math.sqrt(sum);
}

export function f(x: Vector, mu: Vector): number {
  return norm(x, mu) - 1;
}

export function gradient(x: Vector, mu: Vector): Vector {
  const g: number[] = [];
  for (let i = 0, n = norm(x, mu); i < x.length; g[i] = (x[i] - mu[i]) / n, i++);
  return g;
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  const root = [...gradient(x, mu)];
  let i = root.length;
  while (i--) root[i] += mu[i];
  return root;
}

export function relevance(x: Vector, mu: Vector): Vector {
  const r: number[] = [];
  const n = norm(x, mu);
  for (const i in x) {
    if (x[i] === mu[i]) {
      r.push(0);
      continue;
    }
    r.push(((x[i] - mu[i]) / n) ** 2 * (n - 1));
  }
  return r;
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => gradient(root, mu)[i] * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => gradient(x, mu)[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

import type { Derivation, TaylorGiven, Vector } from 'sheet09';

function sub(x: Vector, y: Vector): number[] {
  const d: number[] = [];
  for (let i = 0; i < x.length; i++) d.push(x[i] - y[i]);
  return d;
}

function norm(d: Vector): number {
  let squares = 0;
  for (const d_i of d) squares += d_i * d_i;
  return squares ** 0.5;
}

export const f = (x: Vector, mu: Vector): number => norm(sub(x, mu)) - 1;

export function rootPoint(x: Vector, mu: Vector): Vector {
  const d = sub(x, mu);
  const share = 1 / norm(d);
  return mu.map((mu_i, i) => mu_i + share * d[i]);
}

export function gradient(x: Vector, mu: Vector): Vector {
  const d = sub(x, mu);
  return d.map((d_i) => d_i / norm(d));
}

export function relevance(x: Vector, mu: Vector): Vector {
  const root = rootPoint(x, mu);
  const g = gradient(root, mu);
  return g.map((g_i, i) => g_i * (x[i] - root[i]));
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * x[i] - g[i] * root[i],
  steps: [
    { by: 'root point', expression: ({ x, mu, i, gradient: g }) => g[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i, gradient: g }) => g[i] * sub(x, mu)[i] * (1 - 1 / norm(sub(x, mu))) },
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => (sub(root, mu)[i] / norm(sub(root, mu))) * sub(x, mu)[i] * (1 - 1 / norm(sub(x, mu))) },
    { by: 'root point', expression: ({ x, mu, i }) => (sub(x, mu)[i] / norm(sub(x, mu))) * sub(x, mu)[i] * (1 - 1 / norm(sub(x, mu))) },
    { by: 'algebra', expression: ({ x, mu, i }) => (sub(x, mu)[i] / norm(sub(x, mu))) ** 2 * (norm(sub(x, mu)) - 1) },
  ],
};

import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const sub = (x: Vector, y: Vector): number[] => x.map((x_i, i) => x_i - y[i]);
const norm = (d: Vector): number => Math.hypot(...d);

export function f(x: Vector, mu: Vector): number {
  return -1 + norm(sub(mu, x));
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  const way = f(x, mu) / (f(x, mu) + 1);
  return x.map((x_i, i) => x_i - way * (x_i - mu[i]));
}

export function gradient(x: Vector, mu: Vector): Vector {
  const n = norm(sub(x, mu));
  const g = new Float64Array(x.length);
  sub(x, mu).forEach((d_i, i) => (g[i] = d_i / n));
  return g as unknown as Vector;
}

export function relevance(x: Vector, mu: Vector): Vector {
  const n = norm(sub(x, mu));
  return gradient(x, mu).map((g_i) => (n - 1) * g_i * g_i) as Vector;
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => (sub(root, mu)[i] / norm(sub(root, mu))) * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => (sub(x, mu)[i] / norm(sub(x, mu))) * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

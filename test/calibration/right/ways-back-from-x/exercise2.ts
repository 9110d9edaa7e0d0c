import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const sub = (x: Vector, y: Vector): number[] => Array.from(x, (x_i, i) => x_i - y[i]);
const norm = (d: Vector): number => {
  const largest = d.reduce((m, d_i) => Math.max(m, Math.abs(d_i)), 0);
  if (largest === 0) return 0;
  return largest * Math.sqrt(d.reduce((s, d_i) => s + (d_i / largest) ** 2, 0));
};

export function f(x: Vector, mu: Vector): number {
  return norm(sub(x, mu)) - 1;
}

export function gradient(x: Vector, mu: Vector): Vector {
  const [d, n] = [sub(x, mu), norm(sub(x, mu))];
  return d.map((d_i) => d_i * (1 / n));
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  return gradient(x, mu).map((g_i, i) => g_i + mu[i]);
}

export function relevance(x: Vector, mu: Vector): Vector {
  const squares = sub(x, mu).map((d_i) => d_i ** 2);
  const total = squares.reduce((p, q) => p + q);
  return squares.map((square) => f(x, mu) * (square / total));
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => (sub(root, mu)[i] / norm(sub(root, mu))) * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => (sub(x, mu)[i] / norm(sub(x, mu))) * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

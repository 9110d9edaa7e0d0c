import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const asVector = (values: Float64Array): Vector => values as unknown as Vector;

function direction(x: Vector, mu: Vector): { readonly u: Float64Array; readonly n: number } {
  const u = new Float64Array(x.length);
  let squares = 0;
  for (let i = 0; i < u.length; i++) {
    u[i] = x[i] - mu[i];
    squares += u[i] * u[i];
  }
  const n = Math.sqrt(squares);
  for (let i = 0; i < u.length; i++) u[i] /= n;
  return { u, n };
}

export function f(x: Vector, mu: Vector): number {
  return direction(x, mu).n - 1;
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  return asVector(direction(x, mu).u.map((e, i) => mu[i] + e));
}

export function gradient(x: Vector, mu: Vector): Vector {
  return asVector(direction(x, mu).u);
}

export function relevance(x: Vector, mu: Vector): Vector {
  const { u, n } = direction(x, mu);
  return asVector(u.map((e) => e * e * (n - 1)));
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => direction(root, mu).u[i] * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => direction(rootPoint(x, mu), mu).u[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => direction(x, mu).u[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

import { Derivation, TaylorGiven, Vector, dot, times } from './all';

const minus = (x: Vector, mu: Vector) => x.map((e, i) => e - mu[i]);
const length = (d: Vector) => Math.sqrt(dot(d, d));

export function f(x: Vector, mu: Vector) {
  return length(minus(x, mu)) - 1;
}

export function gradient(x: Vector, mu: Vector): Vector {
  const d = minus(x, mu);
  return times(1 / length(d), d);
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  return gradient(x, mu).map((e, i) => e + mu[i]);
}

export function relevance(x: Vector, mu: Vector): Vector {
  const root = rootPoint(x, mu);
  const g = gradient(root, mu);
  return x.map((e, i) => g[i] * (e - root[i]));
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: (given) => given.gradient[given.i] * (given.x[given.i] - given.root[given.i]),
  steps: [
    { by: 'algebra', expression: (given) => given.gradient[given.i] * given.x[given.i] - given.gradient[given.i] * given.root[given.i] },
    {
      by: 'gradient at the root point',
      expression: ({ x, mu, i, root }) => gradient(root, mu)[i] * x[i] - gradient(root, mu)[i] * root[i],
    },
    {
      by: 'root point',
      expression: ({ x, mu, i }) => {
        const root = rootPoint(x, mu);
        return gradient(root, mu)[i] * x[i] - gradient(root, mu)[i] * root[i];
      },
    },
    { by: 'algebra', expression: ({ x, mu, i }) => (minus(x, mu)[i] ** 2 * (length(minus(x, mu)) - 1)) / dot(minus(x, mu), minus(x, mu)) },
  ],
};

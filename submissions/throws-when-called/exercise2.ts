import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const settings = null as unknown as { radius: number };

function norm(x: Vector, mu: Vector): number {
  return Math.hypot(...x.map((e, i) => e - mu[i]));
}

export function f(x: Vector, mu: Vector): number {
  return norm(x, mu) - settings.radius;
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  const step = settings.radius;
  return gradient(x, mu).map((e, i) => mu[i] + step * e);
}

export function gradient(x: Vector, mu: Vector): Vector {
  return x.map((e, i) => (e - mu[i]) / norm(x, mu));
}

export function relevance(x: Vector, mu: Vector): Vector {
  throw { code: 'E_NOT_READY', point: x, centre: mu };
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient }) => gradient[i] * (x[i] - root[i]),
  steps: [
    {
      by: 'root point',
      expression: () => {
        throw undefined;
      },
    },
  ],
};

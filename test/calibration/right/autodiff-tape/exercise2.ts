import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { Value } from './tape.ts';

function level(x: readonly Value[], mu: Vector): Value {
  return Value.sum(x.map((e, i) => e.plus(-mu[i]).square())).sqrt().plus(-1);
}

export function f(x: Vector, mu: Vector): number {
  return level(x.map(Value.of), mu).data;
}

export function gradient(x: Vector, mu: Vector): Vector {
  const inputs = x.map(Value.of);
  level(inputs, mu).backward();
  return inputs.map((e) => e.gradient);
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  // Newton's method along the ray; f is linear there, so that one step is enough
  const g = gradient(x, mu);
  const step = f(x, mu) / g.reduce((s, e) => s + e * e, 0);
  return x.map((e, i) => e - step * g[i]);
}

export function relevance(x: Vector, mu: Vector): Vector {
  const root = rootPoint(x, mu);
  return gradient(root, mu).map((e, i) => e * (x[i] - root[i]));
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => gradient(root, mu)[i] * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
    { by: 'algebra', expression: ({ x, mu, i }) => ((x[i] - mu[i]) / (f(x, mu) + 1)) ** 2 * f(x, mu) },
  ],
};

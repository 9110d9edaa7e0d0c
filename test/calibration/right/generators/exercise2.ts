import type { Derivation, TaylorGiven, Vector } from 'sheet09';

function* differences(x: Vector, mu: Vector) {
  for (const [i, e] of x.entries()) yield e - mu[i];
}

function norm(values: Iterable<number>) {
  let total = 0;
  for (const value of values) total += value * value;
  return Math.sqrt(total);
}

function* scaled(values: Iterable<number>, factor: number) {
  for (const value of values) yield value * factor;
}

function* unit(x: Vector, mu: Vector) {
  yield* scaled(differences(x, mu), 1 / norm(differences(x, mu)));
}

export function f(x: Vector, mu: Vector): number {
  return norm(differences(x, mu)) - 1;
}

export function gradient(x: Vector, mu: Vector): Vector {
  return Array.from(unit(x, mu));
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  function* points() {
    let i = 0;
    for (const u of unit(x, mu)) yield mu[i++] + u;
  }
  return [...points()];
}

export function relevance(x: Vector, mu: Vector): Vector {
  function* terms() {
    for (const u of unit(x, mu)) yield u * u * f(x, mu);
  }
  return [...terms()];
}

function* proof(): Generator<Derivation<TaylorGiven>['steps'][number]> {
  yield { by: 'algebra', expression: ({ x, mu, i, root, gradient: g }) => g[i] * (x[i] - mu[i] - (root[i] - mu[i])) };
  yield { by: 'root point', expression: ({ x, mu, i, gradient: g }) => g[i] * (x[i] - mu[i] - gradient(x, mu)[i]) };
  yield { by: 'algebra', expression: ({ x, mu, i, gradient: g }) => g[i] * gradient(x, mu)[i] * f(x, mu) };
  yield {
    by: 'gradient at the root point',
    expression: ({ x, mu, i, root }) => gradient(root, mu)[i] * gradient(x, mu)[i] * f(x, mu),
  };
  yield {
    by: 'root point',
    expression: ({ x, mu, i }) => gradient(rootPoint(x, mu), mu)[i] * gradient(x, mu)[i] * f(x, mu),
  };
  yield { by: 'algebra', expression: ({ x, mu, i }) => gradient(x, mu)[i] ** 2 * f(x, mu) };
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start({ x, i, root, gradient: g }) {
    return g[i] * (x[i] - root[i]);
  },
  steps: Array.from(proof()),
};

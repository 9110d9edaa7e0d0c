import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const { fround } = Math;

function difference(x: Vector, mu: Vector): Float32Array {
  return Float32Array.from(x, (e, i) => fround(e) - fround(mu[i]));
}

function norm(d: Float32Array): number {
  return fround(Math.sqrt(d.reduce((s, e) => fround(s + fround(e * e)), 0)));
}

function unit(x: Vector, mu: Vector): Float32Array {
  const d = difference(x, mu);
  return d.map((e) => e / norm(d));
}

export function f(x: Vector, mu: Vector): number {
  return fround(norm(difference(x, mu)) - 1);
}

export function gradient(x: Vector, mu: Vector): Vector {
  return Array.from(unit(x, mu));
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  return Array.from(unit(x, mu).map((e, i) => fround(mu[i]) + e));
}

export function relevance(x: Vector, mu: Vector): Vector {
  const u = unit(x, mu);
  return Array.from(u.map((e) => fround(e * e) * f(x, mu)));
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => fround(fround(g[i]) * fround(fround(x[i]) - fround(root[i]))),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => fround(unit(root, mu)[i] * fround(fround(x[i]) - fround(root[i]))) },
    { by: 'root point', expression: ({ x, mu, i }) => fround(unit(x, mu)[i] * fround(difference(x, mu)[i] - unit(x, mu)[i])) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

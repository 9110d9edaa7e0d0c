import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const vector = (values: Float64Array | Float32Array): Vector => values as unknown as Vector;

function difference(x: Vector, mu: Vector): Float64Array {
  return Float64Array.from(x, (e, i) => e - mu[i]);
}

const norm = (d: Float64Array): number => Math.sqrt(d.reduce((s, e) => s + e * e, 0));

export const f = (x: Vector, mu: Vector): number => norm(difference(x, mu)) - 1;

export function gradient(x: Vector, mu: Vector): Vector {
  const d = difference(x, mu);
  return vector(Float32Array.from(d, (e) => e / norm(d)));
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  const d = difference(x, mu);
  return vector(d.map((e, i) => mu[i] + e / norm(d)));
}

export function relevance(x: Vector, mu: Vector): Vector {
  const both = new Float64Array(2 * x.length);
  both.set(difference(x, mu));
  const d = both.subarray(0, x.length);
  const r = both.subarray(x.length);
  const n = norm(d);
  d.forEach((e, i) => (r[i] = (e / n) ** 2 * (n - 1)));
  return vector(r);
}

const unit = (x: Vector, mu: Vector, i: number): number => difference(x, mu)[i] / norm(difference(x, mu));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * difference(x, root)[i],
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => unit(root, mu, i) * difference(x, root)[i] },
    { by: 'root point', expression: ({ x, mu, i }) => unit(x, mu, i) * (difference(x, mu)[i] - unit(x, mu, i)) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};

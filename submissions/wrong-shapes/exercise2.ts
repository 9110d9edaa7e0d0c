import type { Vector } from 'sheet09';

const norm = (x: Vector, mu: Vector) => Math.hypot(...x.map((e, i) => e - mu[i]));

export const f = (x: Vector, mu: Vector) => [norm(x, mu) - 1];
export const gradient = (x: Vector, mu: Vector) => x.map((e, i) => [(e - mu[i]) / norm(x, mu)]);
export const rootPoint = (x: Vector, mu: Vector) =>
  new Set(x.map((e, i) => mu[i] + (e - mu[i]) / norm(x, mu)));
export const relevance = (x: Vector, mu: Vector) =>
  Object.fromEntries(x.map((e, i) => [`R${i}`, ((e - mu[i]) / norm(x, mu)) ** 2 * f(x, mu)[0]]));

export const taylorTerm = { start: 'gradient_i (x_i - root_i)', steps: 3 };

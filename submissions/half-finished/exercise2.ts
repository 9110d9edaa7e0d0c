import type { Vector } from 'sheet09';

const norm = (x: Vector, mu: Vector): number => Math.hypot(...x.map((e, i) => e - mu[i]));

export const f = (x: Vector, mu: Vector): number => norm(x, mu) - 1;

export const gradient = (x: Vector, mu: Vector): Vector =>
  x.map((e, i) => (e - mu[i]) / norm(x, mu));

export const rootPoint = (x: Vector, mu: Vector): Vector =>
  x.map((e, i) => mu[i] + (e - mu[i]) / norm(x, mu));

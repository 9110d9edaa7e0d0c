import type { Vector } from 'sheet09';

export function distance(x: Vector, mu: Vector): number {
  return Math.hypot(...x.map((e, i) => e - mu[i]));
}

import type { Vector } from 'sheet09';

/** sum_j a_j w_j. */
export function weigh(a: Vector, w: Vector): number {
  return a.reduce((sum, entry, j) => sum + entry * (w[j] ?? NaN), 0);
}

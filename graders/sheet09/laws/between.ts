import type { Vector } from 'sheet09';

/** A point on the way from one number to another: `share` 0 is the first, 1 the second. */
export function moveNumber(from: number, to: number, share: number): number {
  // Not (1 - share) from + share to: where both are the same, the result has to be the same too.
  return share === 1 ? to : from + share * (to - from);
}

export function moveEntries(from: Vector, to: Vector, share: number): Vector {
  return from.map((entry, i) => moveNumber(entry, to[i] ?? NaN, share));
}

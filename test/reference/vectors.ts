import { expect } from 'vitest';

import type { Vector } from 'sheet09';

/** Fails unless both have one size and differ nowhere by more than `tolerance` of the largest expected entry. */
export function expectClose(actual: Vector, expected: Vector, tolerance = 1e-9): void {
  expect(actual).toHaveLength(expected.length);
  expect(actual.every((value) => Number.isFinite(value))).toBe(true);
  const largest = Math.max(1e-300, ...expected.map(Math.abs));
  const difference = Math.max(0, ...expected.map((value, i) => Math.abs(value - actual[i]!)));
  expect(difference / largest).toBeLessThanOrEqual(tolerance);
}

/** sum_i a_i b_i. */
export function dot(a: Vector, b: Vector): number {
  return a.reduce((total, value, i) => total + value * b[i]!, 0);
}

/** sum_i a_i. */
export function sum(a: Vector): number {
  return a.reduce((total, value) => total + value, 0);
}

/** 1 at `index`, 0 elsewhere. */
export function unitVector(size: number, index: number): Vector {
  return Array.from({ length: size }, (_, i) => (i === index ? 1 : 0));
}

import type { Vector } from 'sheet09';

export function compensatedSum(values: Vector): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

export const compensatedDot = (a: Vector, b: Vector): number => compensatedSum(a.map((e, j) => e * b[j]));

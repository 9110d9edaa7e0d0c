import type { Numbers } from './sheet.ts';

/** A number as the vector that has it alone. */
export function asVector(numbers: Numbers): readonly number[] {
  return typeof numbers === 'number' ? [numbers] : numbers;
}

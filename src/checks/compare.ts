import type { Value } from '../records/session.ts';
import type { Answer, Shape, Tolerance } from '../records/sheet.ts';

export interface Difference {
  /** First index out of tolerance. */
  readonly index: number;
  readonly largestDifference: number;
}

/**
 * Compares vectors of one length: NaN and infinities first, then values. A NaN agrees with nothing, an infinity with
 * itself only; so no tolerance, however large, lets either pass for a number.
 */
export function findDifference(
  expected: readonly number[],
  actual: readonly number[],
  allowed: number,
): Difference | undefined {
  let index = -1;
  let largestDifference = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = differenceOf(expected[i] as number, actual[i] as number);
    if (index < 0 && !(difference <= allowed && difference < Infinity)) index = i;
    if (difference > largestDifference) largestDifference = difference;
  }
  return index < 0 ? undefined : { index, largestDifference };
}

function differenceOf(expected: number, actual: number): number {
  if (expected === actual) return 0;
  const difference = Math.abs(expected - actual);
  return Number.isNaN(difference) ? Infinity : difference;
}

/** The largest |entry|; 0 for no entries. */
export function largestEntry(numbers: readonly number[]): number {
  let largest = 0;
  for (const entry of numbers) largest = Math.max(largest, Math.abs(entry));
  return largest;
}

/** The numbers of a value of the wanted shape, or `undefined`. */
export function readAnswer(value: Value, shape: Shape | undefined): Answer | undefined {
  if (value.kind === 'number')
    return shape?.kind === 'vector' ? undefined : { numbers: [value.value], scalar: true };
  if (value.kind !== 'vector' || shape?.kind === 'number') return undefined;
  if (shape !== undefined && value.numbers.length !== shape.length) return undefined;
  return { numbers: value.numbers, scalar: false };
}

/** A shape in the words of a report. */
export function sayShape(shape: Shape | undefined): string {
  if (shape === undefined) return 'a number or an array of numbers';
  switch (shape.kind) {
    case 'number':
      return 'a number';
    case 'vector':
      return shape.length === 1 ? 'an array of 1 number' : `an array of ${shape.length} numbers`;
  }
}

/** By how much an answer may differ from what is expected in each entry. */
export function allowedDifference<Input>(
  tolerance: Tolerance<Input>,
  expected: readonly number[],
  input: Input,
): number {
  const scale = Math.max(largestEntry(expected), tolerance.scale?.(input) ?? 0);
  return tolerance.absolute + tolerance.relative * scale;
}

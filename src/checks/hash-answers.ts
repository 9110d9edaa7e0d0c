import { createHash } from 'node:crypto';
import type { Outcome, Value } from '../records/session.ts';

/**
 * A hash of answers, by which those of two submissions to the same calls are told to be alike. Numbers count as 32-bit
 * floats: what the order of a sum changes in the last digits of a double is no difference.
 */
export function hashAnswers(outcomes: readonly Outcome[]): string {
  const hash = createHash('sha256');
  for (const outcome of outcomes) {
    switch (outcome.kind) {
      case 'returned':
        addValue(outcome.value);
        break;
      case 'threw':
        // Messages name variables, and places lines: two programs throw alike where the error is of one kind.
        hash.update(`threw ${outcome.error.name};`);
        break;
      case 'uncallable':
        hash.update('uncallable;');
        break;
      default:
        outcome satisfies never;
    }
  }
  return hash.digest('hex').slice(0, 16);

  function addValue(value: Value): void {
    if (value.kind === 'number') addNumbers([value.value]);
    else if (value.kind === 'vector') addNumbers(value.numbers);
    else hash.update(`${JSON.stringify(value)};`);
  }

  function addNumbers(numbers: readonly number[]): void {
    hash.update(`${numbers.length}:`).update(Float32Array.from(numbers, toBytes));
  }
}

/** One number for each NaN, whose bits are anybody's, and 0 for -0. */
function toBytes(number: number): number {
  return Number.isNaN(number) ? inPlaceOfNaN : number + 0;
}

/** Close to the largest float of 32 bits, and no answer to anything. */
const inPlaceOfNaN = 3.3e38;

import type { NamedBatch } from '../records/session.ts';

export interface Stuck {
  readonly batch: NamedBatch;
  /** Its number in the batch. */
  readonly at: number;
}

/**
 * The call that is numbered through all batches. Not the last of all: what earlier calls have left to be done runs after it,
 * and nobody knows whose it is.
 */
export function findStuck(batches: readonly NamedBatch[], call: number): Stuck | undefined {
  let at = call;
  for (const [i, batch] of batches.entries()) {
    const { length } = batch.calls;
    if (at < length)
      return i === batches.length - 1 && at === length - 1 ? undefined : { batch, at };
    at -= length;
  }
  return undefined;
}

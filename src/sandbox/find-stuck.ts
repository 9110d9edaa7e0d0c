import type { Call } from '../records/session.ts';

export interface Stuck {
  readonly batch: readonly Call[];
  /** Its number in the batch. */
  readonly at: number;
}

/**
 * The call that is numbered through all batches. Not the last of all: what earlier calls have left to be done runs after it,
 * and nobody knows whose it is.
 */
export function findStuck(batches: readonly (readonly Call[])[], call: number): Stuck | undefined {
  let at = call;
  for (const [i, batch] of batches.entries()) {
    if (at < batch.length)
      return i === batches.length - 1 && at === batch.length - 1 ? undefined : { batch, at };
    at -= batch.length;
  }
  return undefined;
}

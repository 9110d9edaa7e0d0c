import type { EncodingCaps } from './inside/boundary.ts';

/** The largest right answer is a layer's 4608 activations; four times that is read before an answer counts as too long. */
export const encodingCaps: EncodingCaps = {
  elements: 20_000,
  parts: 200,
  depth: 6,
  text: 300,
  printed: 4000,
  exports: 1000,
};

/** Numbers that the answers of one run may take in shared memory; what does not fit in is told in words. */
export const answerPlaces = 2 ** 18;

/** Characters of what one run tells in words. */
export const outputLimit = 64 * 1024 * 1024;

/**
 * How many checks an export may spend the whole time of: one that gets slower and slower while a smaller counterexample
 * is looked for ends here, and costs no other export anything.
 */
export const checksInAll = 6;

/** Calls get a third of their time once one was stopped: still more than the slowest right program takes. */
export const shareAfterStop = 3;

/** How long a stopped isolate may take to let go of its thread before the process counts as lost, in milliseconds. */
export const patience = 1500;

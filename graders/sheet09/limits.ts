import type { Limits } from '../../src/records/sheet.ts';

/**
 * Formulas on vectors of up to 50 entries. Who works out a whole matrix anew for every pair of units needs a third of a
 * second for the largest layer on a busy machine, and is right.
 */
export const quickLimits: Limits = {
  secondsPerCall: 2,
  secondsPerCheck: 10,
  megabytes: 128,
  strikes: 2,
};

/** A whole network: explicit matrices, column by column, are a right way that takes seconds and much memory. */
export const networkLimits: Limits = {
  secondsPerCall: 12,
  secondsPerCheck: 90,
  megabytes: 512,
  strikes: 1,
};

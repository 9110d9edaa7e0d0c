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

/**
 * A whole network: explicit matrices, made anew for each call, are a right way that takes one and a half seconds on a machine
 * that is busy, and much memory. No other of the right programs takes a third of a second.
 */
export const networkLimits: Limits = {
  secondsPerCall: 6,
  secondsPerCheck: 90,
  megabytes: 512,
  strikes: 1,
};

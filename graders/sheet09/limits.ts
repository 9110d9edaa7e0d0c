import type { Limits } from '../../src/records/sheet.ts';

/** Formulas on small vectors: a program that takes half a second over one is lost in a loop. */
export const quickLimits: Limits = {
  secondsPerCall: 0.5,
  secondsPerCheck: 5,
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

import type { Tolerance } from '../../../src/records/sheet.ts';

// `absolute` stands only for answers that are 0 all over. A `scale` is a small part of the summed terms: where large
// terms cancel, it leaves room for the rounding of 32-bit arithmetic, and is far too small to leave room for mistakes.

/** Exercises 1 to 3: 1e-4 of the largest entry. */
export function closely<Input>(scale?: (input: Input) => number): Tolerance<Input> {
  return { relative: 1e-4, absolute: 1e-9, ...(scale && { scale }) };
}

/**
 * For basic checks: 5 % of the largest entry. Whoever rounds, or adds something small below a fraction line, has the right
 * formula all the same, and loses points where answers are asked for closely.
 */
export function roughly<Input>(scale?: (input: Input) => number): Tolerance<Input> {
  return { relative: 0.05, absolute: 1e-9, ...(scale && { scale }) };
}

/**
 * Exercise 4: 1e-3 of the largest entry. Measured on such networks, 32-bit arithmetic and stabilisers of 1e-9 stay
 * below 1e-6 of it, and the faintest mistakes are off by 3e-3.
 */
export function throughLayers<Input>(scale?: (input: Input) => number): Tolerance<Input> {
  return { relative: 1e-3, absolute: 1e-9, ...(scale && { scale }) };
}

/** The same for basic checks: wrong rules in any layer are off by 7 % of the largest entry or more, on digits as they are. */
export function roughlyThroughLayers<Input>(): Tolerance<Input> {
  return { relative: 0.03, absolute: 1e-9 };
}

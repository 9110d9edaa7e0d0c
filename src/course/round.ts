import type { Fraction } from 'fraction.js';
import type { Rounding } from '../records/course.ts';
import { readAmount } from './amount.ts';

/** Points of nobody below 0 are rounded, so that up is always in somebody's favour. */
export function roundAmount(amount: Fraction, { to, how = 'half up' }: Rounding): Fraction {
  const step = readAmount(to);
  const steps = amount.div(step);
  switch (how) {
    case 'half up':
      return steps.add(readAmount(0.5)).floor().mul(step);
    case 'up':
      return steps.ceil().mul(step);
    case 'down':
      return steps.floor().mul(step);
    default:
      return how satisfies never;
  }
}

/** What Moodle and other grade books can hold. */
export const defaultRounding: Rounding = { to: 0.01 };

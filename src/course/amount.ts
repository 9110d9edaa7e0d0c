import { Fraction } from 'fraction.js';

// Points are exact: what a percentage leaves of them need not end after any number of digits.

/** A number as it was written: 0.1 is one tenth, and not the double nearest to it. */
export function readAmount(amount: number | string): Fraction {
  return new Fraction(String(amount));
}

/** An exact decimal, or a fraction where it would have no end. */
export function writeAmount(amount: Fraction): string {
  const text = amount.toString();
  return text.includes('(') ? amount.toFraction() : text;
}

/** With its sign: `+2`, `-8.75`, `+0`. */
export function writeChange(amount: Fraction): string {
  return amount.compare(0) < 0 ? writeAmount(amount) : `+${writeAmount(amount)}`;
}

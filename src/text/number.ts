/** Significant digits that numbers are read with, as long as they tell them apart. */
const fewDigits = 5;

/** As many digits as no two doubles share. */
const allDigits = 17;

/**
 * A number for reading: `digits` significant digits, but never fewer than stand before the point.
 * Whole numbers are exact, and -0 is 0.
 */
export function writeNumber(value: number, digits = fewDigits): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value === 0 ? 0 : value);
  const wholeDigits = size < 1e15 ? Math.floor(Math.log10(size)) + 1 : 0;
  return String(Number(value.toPrecision(Math.min(allDigits, Math.max(digits, wholeDigits)))));
}

/** The number of significant digits with which the two numbers of every pair look different, if they are. */
export function countDigits(pairs: Iterable<readonly [number, number]>): number {
  let digits = fewDigits;
  for (const [left, right] of pairs) {
    if (left === right || (Number.isNaN(left) && Number.isNaN(right))) continue;
    while (digits < allDigits && writeNumber(left, digits) === writeNumber(right, digits)) {
      digits++;
    }
  }
  return digits;
}

/** The middle of some numbers, or between the two in the middle; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = NaN, high = NaN] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return (low + high) / 2;
}

import type { ScaleStep } from '../records/course.ts';
import type { Fraction } from 'fraction.js';
import { readAmount } from './amount.ts';

/** The mark for some points: of the first step that they reach. */
export function readMark(points: Fraction, scale: readonly ScaleStep[]): string | undefined {
  return scale.find(({ from }) => points.compare(readAmount(from)) >= 0)?.mark;
}

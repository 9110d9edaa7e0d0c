import type { LeftOut } from '../records/submission.ts';
import { caps } from './caps.ts';

/** A list of what was left out that a person can read: the first entries, and how many there are beyond. */
export function summarizeLeftOut(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const more = leftOut.length - caps.listed;
  if (more <= 0) return leftOut;
  return [
    ...leftOut.slice(0, caps.listed),
    { path: `and ${more} more`, reason: `only the first ${caps.listed} are listed` },
  ];
}

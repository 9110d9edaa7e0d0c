import type { LawVerdict, Numbers, Side, Tolerance } from '../../../src/records/sheet.ts';
import { sizeOf } from './vectors.ts';

/**
 * Whether two sides agree, within the tolerance of their own size or of `size`, whichever is larger.
 * `law` is the sentence that says what they should have done.
 */
export function requireEqual(
  law: string,
  left: Side,
  right: Side,
  tolerance: Tolerance,
  size = 0,
): LawVerdict {
  const [ours, theirs] = [asVector(left.value), asVector(right.value)];
  const scale = Math.max(size, sizeOf(theirs));
  const allowed = tolerance.absolute + tolerance.relative * scale;
  // Written so that NaN, and an infinity on either side, agree with nothing.
  const isClose = (entry: number, i: number) => Math.abs(entry - (theirs[i] ?? NaN)) <= allowed;
  if (ours.length === theirs.length && ours.every(isClose) && allowed < Infinity)
    return { kind: 'holds' };
  return { kind: 'broken', law, left, right };
}

function asVector(value: Numbers): readonly number[] {
  return typeof value === 'number' ? [value] : value;
}

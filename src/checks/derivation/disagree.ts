import type { DerivationDeclaration } from '../../records/sheet.ts';
import { countIn } from '../size.ts';
import { evaluateClaim, type Datum } from './data.ts';
import { describeDatum } from './describe-datum.ts';
import type { BadLines, LineValues } from './evaluate.ts';
import type { Jump } from './jumps.ts';
import type { Chain } from './lines.ts';

/** A chain with the values of its lines on all data: all that the verdicts rest on. */
export interface ExaminedChain {
  readonly declaration: DerivationDeclaration;
  readonly chain: Chain;
  readonly data: readonly Datum[];
  readonly values: LineValues;
  readonly bad: BadLines;
  readonly jumps: readonly Jump[];
}

/**
 * Relative to the larger of the two lines, as everywhere. Both bounds are parts of the size of what is proved: below,
 * rounding is forgiven where a line passes through 0; above, no step can hide beside a huge term.
 */
const relative = 1e-4;
const [fewest, most] = [0.01, 10];

/** The simplest datum of those asked for on which two lines differ, by its number. */
export function findDisagreement(
  { declaration, data }: ExaminedChain,
  above: readonly number[],
  below: readonly number[],
  isAsked: (datum: Datum) => boolean,
): number | undefined {
  const { size } = evaluateClaim(declaration, data);
  let simplest: number | undefined;
  for (const [i, datum] of data.entries()) {
    const [a, b] = [above[i] as number, below[i] as number];
    const larger = Math.max(Math.abs(a), Math.abs(b), fewest * size);
    const scale = size === 0 ? larger : Math.min(larger, most * size);
    if (!isAsked(datum) || Math.abs(a - b) <= relative * scale) continue;
    // Somebody will work it out by hand.
    if (simplest === undefined || isSimpler(datum, data[simplest] as Datum)) simplest = i;
  }
  return simplest;
}

/** Drawn data before points on the way between two of them, then the fewest numbers, then the shortest. */
function isSimpler(datum: Datum, other: Datum): boolean {
  const [isProbe, isOther] = [isBetween(datum), isBetween(other)];
  if (isProbe !== isOther) return isOther;
  const [own, others] = [datum, other].map(({ given }) => countIn(describeDatum(given))) as [
    number,
    number,
  ];
  if (own !== others) return own < others;
  return JSON.stringify(datum.given).length < JSON.stringify(other.given).length;
}

function isBetween(datum: Datum): boolean {
  return 'share' in datum;
}

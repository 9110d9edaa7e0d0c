import type { DerivationDeclaration } from '../../records/sheet.ts';
import type { Session } from '../../records/session.ts';
import { evaluateClaim, toDatum, type Datum } from './data.ts';
import { describeDatum } from './describe-datum.ts';
import { type DerivationFailure, type Evaluated, type LineValues } from './evaluate.ts';
import type { Chain } from './lines.ts';
import { changeOf, narrowGaps, slopeOf, type Gap, type SegmentPoint } from './narrow.ts';
import { findTurn, pointAt, type Segment } from './segments.ts';

/** A point of a segment that is looked at, as one datum of the evaluation. */
export interface Probe extends Datum {
  readonly segment: number;
  /** From 0, where the segment begins, to 1. */
  readonly share: number;
}

/** How far from the place where the premise is lost is looked, on both sides, in shares of the segment. */
const distances: readonly number[] = [0, 1e-9, 1e-5, 1e-3, 1e-2, 0.1];

/** The points of all segments that are looked at; the formulas of the proof are defined at each. */
export function makeProbes(
  declaration: DerivationDeclaration,
  segments: readonly Segment[],
): readonly Probe[] {
  return segments.flatMap((segment, number) => {
    const shares = segment.lost === undefined ? along : listAround(declaration, segment);
    return [...new Set([0, ...shares, 1])]
      .filter((share) => share >= 0 && share <= 1)
      .sort((a, b) => a - b)
      .map((share) => ({ share, given: pointAt(declaration, segment, share) }))
      .filter(({ given }) => declaration.isRegular(given))
      .map(({ share, given }) => ({ segment: number, share, ...toDatum(declaration, given) }));
  });
}

/** Where a segment on which no premise is lost is looked at. */
const along: readonly number[] = [1 / 4, 1 / 2, 3 / 4];

function listAround(declaration: DerivationDeclaration, segment: Segment): readonly number[] {
  const turn = findTurn(declaration, segment, 1e-12);
  return distances.flatMap((distance) => [turn - distance, turn + distance]);
}

export interface Jump {
  readonly line: number;
  readonly failure: DerivationFailure;
}

export type FoundJumps =
  | { readonly kind: 'jumps'; readonly jumps: readonly Jump[] }
  | Extract<Evaluated, { kind: 'none' }>;

/** A change that is this many times faster is looked into. */
const steep = 2;

/** A line that changes more than so many times what is proved is measured by that. */
const most = 10;

/** What is small beside all values of a line is arithmetic, not a jump. */
const noise = 1e-3;

/** What no step is judged by, in parts of the size of what is proved: below it a change is rounding. */
const tolerated = 1e-6;

/** Gaps of one line that are looked into. */
const mostSuspects = 3;

/**
 * Finds lines that are not continuous in their data: a line that asks whether a premise holds, and gives one thing if
 * it does and another if not, agrees in value with a proof and is none. `values[line]` belong to `probes`.
 */
export async function findJumps(
  declaration: DerivationDeclaration,
  session: Session,
  chain: Chain,
  probes: readonly Probe[],
  values: LineValues,
  segments: readonly Segment[],
): Promise<FoundJumps> {
  const { size } = evaluateClaim(declaration, probes);
  const suspects = values.flatMap((lineValues, line) =>
    lineValues.every(Number.isFinite)
      ? findSuspects(probes, lineValues, size).map((gap) => ({ line, gap }))
      : [],
  );
  const narrowed = await narrowGaps(suspects, { declaration, session, chain, segments });
  if (narrowed.kind === 'none') return narrowed;
  const jumps = new Map<number, Jump>();
  for (const [i, { line }] of suspects.entries()) {
    const found = narrowed.found[i];
    if (found === undefined || jumps.has(line)) continue;
    if (found.kind === 'bad') jumps.set(line, { line, failure: found.failure });
    else {
      const given = pointAt(
        declaration,
        segments[found.gap.segment] as Segment,
        found.gap.low.share,
      );
      jumps.set(line, { line, failure: describeJump(line, given, found.gap) });
    }
  }
  return { kind: 'jumps', jumps: [...jumps.values()] };
}

/** The steepest gap of each segment, if it is far steeper than the segment; the steepest of all first. */
function findSuspects(
  probes: readonly Probe[],
  values: readonly number[],
  size: number,
): readonly Gap[] {
  const places = Map.groupBy(
    probes.map(({ segment, share }, i) => ({ segment, share, value: values[i] as number })),
    ({ segment }) => segment,
  );
  // A jump cannot hide beside a huge term.
  const bound = (range: number) => Math.min(range, most * size);
  const widest = bound(Math.max(...places.values().map(rangeOf)));
  return [...places]
    .flatMap(([segment, along]) => {
      const common = {
        segment,
        range: bound(rangeOf(along)),
        noise: Math.max(noise * widest, tolerated * size),
      };
      const gaps = along.slice(1).map((high, i): Gap => ({
        ...common,
        low: along[i] as SegmentPoint,
        high,
      }));
      const [steepest] = gaps
        .filter((gap) => changeOf(gap) > gap.noise && slopeOf(gap) > steep)
        .sort((a, b) => slopeOf(b) - slopeOf(a));
      return steepest ?? [];
    })
    .sort((a, b) => slopeOf(b) - slopeOf(a))
    .slice(0, mostSuspects);
}

function rangeOf(places: readonly SegmentPoint[]): number {
  const values = places.map(({ value }) => value);
  return Math.max(...values) - Math.min(...values);
}

function describeJump(line: number, given: unknown, gap: Gap): DerivationFailure {
  const values = [
    { label: 'here', value: gap.low.value },
    { label: 'just beside', value: gap.high.value },
  ];
  return { kind: 'derivation', flaw: { kind: 'jump' }, line, data: describeDatum(given), values };
}

import type { DerivationDeclaration } from '../../records/sheet.ts';
import type { Session } from '../../records/session.ts';
import type { Failure } from '../../records/result.ts';
import { sizeOfClaim, tellDatum, toDatum, type Datum } from './data.ts';
import { evaluateLine, nameLine, type LineValues } from './evaluate.ts';
import type { Chain } from './lines.ts';
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
    const turn = findTurn(declaration, segment, 1e-12);
    const beside = distances.flatMap((distance) => [turn - distance, turn + distance]);
    return [...new Set([0, ...beside, 1])]
      .filter((share) => share >= 0 && share <= 1)
      .sort((a, b) => a - b)
      .map((share) => ({ share, given: pointAt(declaration, segment, share) }))
      .filter(({ given }) => declaration.isRegular(given))
      .map(({ share, given }) => ({ segment: number, share, ...toDatum(declaration, given) }));
  });
}

export interface Jump {
  readonly line: number;
  readonly failure: Extract<Failure, { kind: 'derivation' }>;
}

/** A line that changes this many times faster than over its segment as a whole jumps; no formula of a sheet is so steep. */
const jumping = 2000;

/** A change that is this many times faster is looked into. */
const steep = 2;

/** A line that changes more than so many times what is proved is measured by that. */
const most = 10;

/** What is small beside all values of a line is arithmetic, not a jump. */
const noise = 1e-3;

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
): Promise<readonly Jump[]> {
  const jumps: Jump[] = [];
  const size = sizeOfClaim(declaration, probes);
  for (const [line, lineValues] of values.entries()) {
    const evaluate = (givens: readonly unknown[]) =>
      evaluateLine(session, chain.lines[line] ?? [], givens);
    for (const suspect of findSuspects(probes, lineValues, size)) {
      const segment = segments[suspect.segment] as Segment;
      const gap = await narrow(declaration, evaluate, segment, suspect);
      if (gap === undefined) continue;
      const given = pointAt(declaration, segment, gap.low.share);
      jumps.push({ line, failure: tellJump(line, given, gap) });
      break;
    }
  }
  return jumps;
}

interface Gap {
  readonly segment: number;
  readonly low: Place;
  readonly high: Place;
  /** How much the line changes over the segment. */
  readonly range: number;
  /** What of a change may be arithmetic. */
  readonly noise: number;
}

interface Place {
  readonly share: number;
  readonly value: number;
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
      const common = { segment, range: bound(rangeOf(along)), noise: noise * widest };
      const gaps = along.slice(1).map((high, i): Gap => ({
        ...common,
        low: along[i] as Place,
        high,
      }));
      const [steepest] = gaps
        .filter((gap) => changeOf(gap) > gap.noise && slopeOf(gap) > steep)
        .sort((a, b) => slopeOf(b) - slopeOf(a));
      return steepest ?? [];
    })
    .sort((a, b) => slopeOf(b) - slopeOf(a))
    .slice(0, 3);
}

/** Halvings of a gap that are asked ahead: a way into the sandbox costs more than a dozen calls. */
const halvings = 4;

/** Halves a gap, always keeping the half with the larger change; a jump keeps its height however narrow the gap gets. */
async function narrow(
  declaration: DerivationDeclaration,
  evaluate: (givens: readonly unknown[]) => Promise<readonly (number | undefined)[]>,
  segment: Segment,
  suspect: Gap,
): Promise<Gap | undefined> {
  const least = Math.max(suspect.noise, changeOf(suspect) / 4);
  const known = new Map<number, number | undefined>();
  let gap = suspect;
  while (slopeOf(gap) < jumping) {
    const share = middleOf(gap.low.share, gap.high.share);
    if (!known.has(share)) {
      const shares = listMiddles(gap.low.share, gap.high.share, halvings);
      const points = shares.map((at) => ({ at, given: pointAt(declaration, segment, at) }));
      const regular = points.filter(({ given }) => declaration.isRegular(given));
      const values = await evaluate(regular.map(({ given }) => given));
      for (const at of shares) known.set(at, undefined);
      for (const [i, { at }] of regular.entries()) known.set(at, values[i]);
    }
    const value = known.get(share);
    if (value === undefined) return undefined;
    const [left, right] = [
      { ...gap, high: { share, value } },
      { ...gap, low: { share, value } },
    ];
    gap = changeOf(left) > changeOf(right) ? left : right;
    if (changeOf(gap) < least) return undefined;
  }
  return gap;
}

/** All places that halving may come to, so many times. */
function listMiddles(low: number, high: number, times: number): readonly number[] {
  if (times === 0) return [];
  const middle = middleOf(low, high);
  return [middle, ...listMiddles(low, middle, times - 1), ...listMiddles(middle, high, times - 1)];
}

function middleOf(low: number, high: number): number {
  return (low + high) / 2;
}

function changeOf({ low, high }: Gap): number {
  return Math.abs(high.value - low.value);
}

/** How many times faster than over its segment as a whole the line changes. */
function slopeOf(gap: Gap): number {
  return changeOf(gap) / (gap.high.share - gap.low.share) / gap.range;
}

function rangeOf(places: readonly Place[]): number {
  const values = places.map(({ value }) => value);
  return Math.max(...values) - Math.min(...values);
}

function tellJump(line: number, given: unknown, gap: Gap): Jump['failure'] {
  const sentence =
    `${nameLine(line)} jumps: for data that hardly differ its value changes from one number to another. ` +
    'A line is one formula; asking whether a premise holds, or treating a case apart, is not a chain of equalities.';
  const values = [
    { label: 'here', value: gap.low.value },
    { label: 'just beside', value: gap.high.value },
  ];
  return {
    kind: 'derivation',
    sentence,
    line,
    data: tellDatum(given),
    values,
  };
}

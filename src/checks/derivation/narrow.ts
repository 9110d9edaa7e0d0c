import type { Data, Session } from '../../records/session.ts';
import type { DerivationDeclaration } from '../../records/sheet.ts';
import { describeDatum } from './describe-datum.ts';
import {
  evaluatePlaces,
  type DerivationFailure,
  type Evaluated,
  type LinePlace,
} from './evaluate.ts';
import type { Chain } from './lines.ts';
import { pointAt, type Segment } from './segments.ts';

/** Two neighbouring points of a segment that were looked at. */
export interface Gap {
  readonly segment: number;
  readonly low: SegmentPoint;
  readonly high: SegmentPoint;
  /** How much the line changes over the segment. */
  readonly range: number;
  /** What of a change may be arithmetic. */
  readonly noise: number;
}

export interface SegmentPoint {
  /** From 0, where the segment begins, to 1. */
  readonly share: number;
  readonly value: number;
}

/** A gap of one line that may hide a jump. */
export interface Suspect {
  readonly line: number;
  readonly gap: Gap;
}

export interface ProofContext {
  readonly declaration: DerivationDeclaration;
  readonly session: Session;
  readonly chain: Chain;
  readonly segments: readonly Segment[];
}

/** What became of a suspect: a gap that jumps, or a line that has no value in it; nothing where its change is spread out. */
export type SuspectFate =
  | { readonly kind: 'gap'; readonly gap: Gap }
  | { readonly kind: 'bad'; readonly failure: DerivationFailure }
  | undefined;

export type Narrowed =
  | { readonly kind: 'narrowed'; readonly found: readonly SuspectFate[] }
  | Extract<Evaluated, { kind: 'none' }>;

/**
 * A line that changes this many times faster than over its segment as a whole jumps; no formula of a sheet is so steep.
 * A ramp that is less steep is wide enough for the points beside the turn to show that the line above is another.
 */
const jumping = 300;

/** Halvings of a gap that are asked ahead, as a way into the sandbox costs more than a dozen calls: most gaps take three. */
const halvings = 3;

/** Narrows all gaps side by side, so that a step of all of them is one way into the sandbox. */
export async function narrowGaps(
  suspects: readonly Suspect[],
  around: ProofContext,
): Promise<Narrowed> {
  const searches = suspects.map(beginSearch);
  for (;;) {
    const waiting = searches.filter((search) => !search.isOver);
    if (waiting.length === 0) break;
    const asked = waiting.flatMap((search) => listPlaces(search, around));
    const done = await evaluatePlaces(around.session, around.chain, asked);
    if (done.kind === 'none') return done;
    for (const [i, { search, share }] of asked.entries()) {
      const read = done.read[i];
      if (read !== undefined) search.known.set(share, read);
    }
    for (const search of waiting) advance(search);
  }
  return { kind: 'narrowed', found: searches.map(({ found }) => found) };
}

function isJump(gap: Gap): boolean {
  return slopeOf(gap) >= jumping;
}

export function changeOf({ low, high }: Gap): number {
  return Math.abs(high.value - low.value);
}

/** How many times faster than over its segment as a whole the line changes. */
export function slopeOf(gap: Gap): number {
  return changeOf(gap) / (gap.high.share - gap.low.share) / gap.range;
}

interface Search {
  readonly line: number;
  /** A jump keeps its height however narrow the gap gets: what changes less is none. */
  readonly least: number;
  readonly known: Map<number, number | DerivationFailure>;
  gap: Gap;
  isOver: boolean;
  found: SuspectFate;
}

function beginSearch({ line, gap }: Suspect): Search {
  const least = Math.max(gap.noise, changeOf(gap) / 4);
  const search: Search = { line, least, known: new Map(), gap, isOver: false, found: undefined };
  if (isJump(gap)) end(search, { kind: 'gap', gap });
  return search;
}

/** Halves the gap as far as values are known, always keeping the half with the larger change. */
function advance(search: Search): void {
  let halved = 0;
  while (!search.isOver) {
    const { gap, known } = search;
    const share = middleOf(gap.low.share, gap.high.share);
    const value = known.get(share);
    if (value === undefined) {
      // What was asked and has no answer is no point at which the proof is defined.
      if (halved < halvings) end(search, undefined);
      return;
    }
    if (typeof value !== 'number') return end(search, { kind: 'bad', failure: value });
    halved += 1;
    const [left, right] = [
      { ...gap, high: { share, value } },
      { ...gap, low: { share, value } },
    ];
    search.gap = changeOf(left) > changeOf(right) ? left : right;
    if (changeOf(search.gap) < search.least) end(search, undefined);
    else if (isJump(search.gap)) end(search, { kind: 'gap', gap: search.gap });
  }
}

function end(search: Search, found: SuspectFate): void {
  search.isOver = true;
  search.found = found;
}

interface AskedPlace extends LinePlace {
  readonly search: Search;
  readonly share: number;
}

/** The places that the next halvings of a gap may come to, where the proof is defined. */
function listPlaces(
  search: Search,
  { declaration, segments }: ProofContext,
): readonly AskedPlace[] {
  const { line, gap } = search;
  const segment = segments[gap.segment] as Segment;
  return listMiddles(gap.low.share, gap.high.share, halvings).flatMap((share) => {
    const args = argumentsAt(declaration, segment, share);
    return args === undefined ? [] : [{ search, line, share, args }];
  });
}

type KnownPoints = Map<number, readonly [Data] | undefined>;

const points = new WeakMap<Segment, KnownPoints>();

/** Most programs are looked into at the same points of a segment; a class must not pile up those of its oddest. */
const mostPointsKept = 500;

/** The point at a share of a segment, as the arguments of a line; nothing where the proof is not defined. */
function argumentsAt(
  declaration: DerivationDeclaration,
  segment: Segment,
  share: number,
): readonly [Data] | undefined {
  const known: KnownPoints = points.get(segment) ?? new Map();
  points.set(segment, known);
  if (known.has(share)) return known.get(share);
  const given = pointAt(declaration, segment, share);
  const args = declaration.isRegular(given) ? ([describeDatum(given)] as const) : undefined;
  if (known.size < mostPointsKept) known.set(share, args);
  return args;
}

function listMiddles(low: number, high: number, times: number): readonly number[] {
  if (times === 0) return [];
  const middle = middleOf(low, high);
  return [middle, ...listMiddles(low, middle, times - 1), ...listMiddles(middle, high, times - 1)];
}

function middleOf(low: number, high: number): number {
  return (low + high) / 2;
}

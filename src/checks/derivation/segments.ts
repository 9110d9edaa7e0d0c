import type { DerivationDeclaration } from '../../records/sheet.ts';
import { countIn } from '../size.ts';
import { describeDatum } from './describe-datum.ts';
import { doesHold, impose, listSets } from './premises.ts';

/**
 * A way through data; `held` names the premises that hold all along. On some, another one is lost; on the others one
 * entry of the data changes, and nothing else.
 */
export interface Segment {
  readonly from: unknown;
  readonly to: unknown;
  readonly held: readonly string[];
  readonly lost?: string;
  /** Whether the sheet asks for it, whatever the seed is. */
  readonly isFixed?: boolean;
}

/** Segments of each kind, and how many they are chosen from. */
const segmentsPerKind = 2;
const candidatesPerKind = 16;

/** How many bases `makeSegments` needs. */
export function countBases(declaration: DerivationDeclaration): number {
  return candidatesPerKind * (listKinds(declaration).length + listHeld(declaration).length);
}

/** For each premise, ways on which it is lost, whatever others hold; and for each set of them, ways on which nothing is. */
export function makeSegments(
  declaration: DerivationDeclaration,
  bases: readonly unknown[],
): readonly Segment[] {
  const kinds = listKinds(declaration);
  const take = (kind: number) =>
    bases.slice(kind * candidatesPerKind, (kind + 1) * candidatesPerKind);
  const losing = kinds.flatMap(({ lost, held }, kind) => {
    const candidates = take(kind).map((base) => ({
      from: impose(declaration, base, [...held, lost]),
      to: impose(declaration, base, held),
      held,
      lost,
    }));
    return pickTelling(declaration, candidates);
  });
  const leading = listHeld(declaration).flatMap((held, i) => {
    const pairs = listPairs(take(kinds.length + i));
    const entries = Object.keys(pairs[0]?.[0] ?? {});
    return entries.flatMap((entry) => pickBent(declaration, changeEntry(pairs, entry, held)));
  });
  return [...losing, ...leading, ...fixWays(declaration)];
}

/** The ways that the sheet asks for, under every set of premises under which they lead anywhere. */
function fixWays(declaration: DerivationDeclaration): readonly Segment[] {
  const fixed = listHeld(declaration).flatMap((held) =>
    (declaration.ways ?? []).map((way): Segment => ({
      from: impose(declaration, way.from, held),
      to: impose(declaration, way.to, held),
      held,
      isFixed: true,
    })),
  );
  return fixed.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

/** The datum at a share of a segment: 0 is where it begins, 1 where it ends. */
export function pointAt(
  declaration: DerivationDeclaration,
  { from, to, held }: Segment,
  share: number,
): unknown {
  return impose(declaration, declaration.between(from, to, share), held);
}

/** The last share, to some precision, at which the premise still holds that the segment loses. */
export function findTurn(
  declaration: DerivationDeclaration,
  segment: Segment,
  precision: number,
): number {
  const premise = declaration.premises.find(({ reason }) => reason === segment.lost);
  let [low, high] = [0, 1];
  while (high - low > precision) {
    const share = (low + high) / 2;
    const holds = premise !== undefined && doesHold(premise, pointAt(declaration, segment, share));
    [low, high] = holds ? [share, high] : [low, share];
  }
  return low;
}

function listKinds({ premises }: DerivationDeclaration) {
  const reasons = premises.map(({ reason }) => reason);
  return reasons.flatMap((lost) =>
    listSets(reasons.filter((reason) => reason !== lost)).map((held) => ({ lost, held })),
  );
}

/** All sets of premises but the whole, in which every line is what the first one is. */
function listHeld({ premises }: DerivationDeclaration): readonly (readonly string[])[] {
  const sets = listSets(premises.map(({ reason }) => reason));
  return sets.filter((set) => set.length < premises.length);
}

/** A line that changes from one end of the proof to the other shows it best where these are far apart. */
function pickTelling(
  declaration: DerivationDeclaration,
  candidates: readonly Segment[],
): readonly Segment[] {
  const { start, end } = declaration;
  return candidates
    .map((segment) => {
      const beside = Math.min(1, findTurn(declaration, segment, 1e-3) + 0.01);
      const given = pointAt(declaration, segment, beside);
      return { segment, contrast: Math.abs(start.expression(given) - end.expression(given)) };
    })
    .sort((a, b) => b.contrast - a.contrast)
    .slice(0, segmentsPerKind)
    .map(({ segment }) => segment);
}

/** Data as an object of entries: what a sheet declares to be given to a line. */
type Entries = Readonly<Record<string, unknown>>;

/** Data that follow each other, by two of the same size. */
function listPairs(data: readonly unknown[]): readonly (readonly [Entries, Entries])[] {
  const sizes = Map.groupBy(data as readonly Entries[], (given) => countIn(describeDatum(given)));
  return [...sizes.values()].flatMap((alike) =>
    alike.slice(1).map((to, i): readonly [Entries, Entries] => [alike[i] as Entries, to]),
  );
}

function changeEntry(
  pairs: readonly (readonly [Entries, Entries])[],
  entry: string,
  held: readonly string[],
): readonly Segment[] {
  return pairs.map(([from, to]) => ({ from, to: { ...from, [entry]: to[entry] }, held }));
}

/** What is less is rounding. */
const straight = 1e-6;

/** Where an end of the proof bends, a line that treats cases apart is likely to jump. */
function pickBent(
  declaration: DerivationDeclaration,
  candidates: readonly Segment[],
): readonly Segment[] {
  const measure = (segment: Segment): number => {
    const givens = [0, 0.5, 1].map((share) => pointAt(declaration, segment, share));
    if (!givens.every(declaration.isRegular)) return 0;
    const bends = [declaration.start, declaration.end].map(({ expression }) => {
      const [first, middle, last] = givens.map(expression) as [number, number, number];
      return Math.abs(first + last - 2 * middle);
    });
    return Math.max(...bends);
  };
  return candidates
    .map((segment) => ({ segment, bend: measure(segment) }))
    .filter(({ bend }) => bend > straight)
    .sort((a, b) => b.bend - a.bend)
    .slice(0, 1)
    .map(({ segment }) => segment);
}

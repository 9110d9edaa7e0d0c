import type { DerivationDeclaration } from '../../records/sheet.ts';
import { doesHold, impose, listSets } from './premises.ts';

/** A way through data on which one premise is lost; `held` names those that hold all along, and no other does. */
export interface Segment {
  readonly from: unknown;
  readonly to: unknown;
  readonly held: readonly string[];
  readonly lost: string;
}

/** Segments of each kind, and how many they are chosen from. */
const segmentsPerKind = 2;
const candidatesPerKind = 16;

/** How many bases `makeSegments` needs. */
export function countBases(declaration: DerivationDeclaration): number {
  return candidatesPerKind * listKinds(declaration).length;
}

/** For each premise, ways on which it is lost, whatever others hold. */
export function makeSegments(
  declaration: DerivationDeclaration,
  bases: readonly unknown[],
): readonly Segment[] {
  return listKinds(declaration).flatMap(({ lost, held }, kind) => {
    const own = bases.slice(kind * candidatesPerKind, (kind + 1) * candidatesPerKind);
    const candidates = own.map((base): Segment => ({
      from: impose(declaration, base, [...held, lost]),
      to: impose(declaration, base, held),
      held,
      lost,
    }));
    return pickTelling(declaration, candidates);
  });
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

function listKinds({ premises }: DerivationDeclaration): readonly Pick<Segment, 'held' | 'lost'>[] {
  const reasons = premises.map(({ reason }) => reason);
  return reasons.flatMap((lost) =>
    listSets(reasons.filter((reason) => reason !== lost)).map((held) => ({ lost, held })),
  );
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

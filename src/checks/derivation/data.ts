import type { DerivationDeclaration } from '../../records/sheet.ts';
import { doesHold, drawBases, impose, listSets } from './premises.ts';
import { countBases, makeSegments, type Segment } from './segments.ts';

/** One datum of a proof, with the premises that hold in it. */
export interface Datum {
  readonly given: unknown;
  readonly holding: ReadonlySet<string>;
}

export interface ProofData {
  readonly data: readonly Datum[];
  /** Tried whatever the seed is. */
  readonly examples: readonly Datum[];
  readonly segments: readonly Segment[];
}

/**
 * A line that is wrong only where one premise is lost and a maximum is not 0 shows in half of the data of two sets: with
 * so many of each, and the segments, the chance that none shows it is about 1e-7.
 */
const dataPerSet = 10;

/** The data of a proof: for every set of premises, data in which just these hold, and ways between such data. */
export function makeProofData(declaration: DerivationDeclaration, seed: number): ProofData {
  const sets = listSets(declaration.premises.map(({ reason }) => reason));
  const wanted = dataPerSet * sets.length;
  const bases = drawBases(declaration, wanted + countBases(declaration), seed);
  const within = (base: unknown, set: readonly string[]) =>
    toDatum(declaration, impose(declaration, base, set));
  const data = bases
    .slice(0, wanted)
    .map((base, i) => within(base, sets[i % sets.length] as readonly string[]));
  // With one premise broken at a time: what a step needs shows there.
  const allButOne = sets.filter((set) => set.length === declaration.premises.length - 1);
  const examples = (declaration.examples ?? []).flatMap((example) =>
    allButOne.map((set) => within(example, set)),
  );
  return { data, examples, segments: makeSegments(declaration, bases.slice(wanted)) };
}

/** Says which premises hold in a datum. */
export function toDatum({ premises }: DerivationDeclaration, given: unknown): Datum {
  const holding = premises.filter((premise) => doesHold(premise, given));
  return { given, holding: new Set(holding.map(({ reason }) => reason)) };
}

/** What a proof leads from and to, on each of some data; `size` is the largest of these values. */
export interface ProofEnds {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly size: number;
}

const claims = new WeakMap<readonly Datum[], ProofEnds>();

/** The claim of a proof on some data: the same for the whole class. */
export function evaluateClaim(
  declaration: DerivationDeclaration,
  data: readonly Datum[],
): ProofEnds {
  const known = claims.get(data);
  if (known !== undefined) return known;
  const [start, end] = [declaration.start, declaration.end].map(({ expression }) =>
    data.map(({ given }) => expression(given)),
  ) as [number[], number[]];
  const claim = { start, end, size: Math.max(...[...start, ...end].map(Math.abs)) };
  claims.set(data, claim);
  return claim;
}

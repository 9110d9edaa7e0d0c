import fc from 'fast-check';
import type { Data } from '../../records/session.ts';
import type { DerivationDeclaration } from '../../records/sheet.ts';

/** One datum of a proof, with the premises that hold in it; every other premise is broken. */
export interface Datum {
  readonly given: unknown;
  readonly holding: ReadonlySet<string>;
}

/** A straight way from data where premises hold to data where they do not, with the points that are looked at first. */
export interface Segment {
  readonly from: unknown;
  readonly to: unknown;
  readonly shares: readonly number[];
}

export interface ProofData {
  readonly data: readonly Datum[];
  readonly segments: readonly Segment[];
}

const dataPerSet = 10;
const segmentsPerKind = 2;

/** Close to the end where the premises hold, and to the middle, where a sign changes; evenly between. */
const shares: readonly number[] = [
  0,
  1e-9,
  1e-5,
  1 / 8,
  2 / 8,
  3 / 8,
  0.5 - 1e-9,
  0.5,
  0.5 + 1e-9,
  5 / 8,
  6 / 8,
  7 / 8,
  1,
];

/** The data of a proof: for every set of premises, data in which just these hold, and ways between such data. */
export function makeProofData(declaration: DerivationDeclaration, seed: number): ProofData {
  const regular = declaration.unconstrained.filter((given) =>
    subsetsOf(declaration).every((held) => declaration.isRegular(impose(declaration, given, held))),
  );
  const subsets = subsetsOf(declaration);
  const wanted = dataPerSet * subsets.length;
  const bases = fc.sample(regular, {
    seed,
    numRuns: wanted + segmentsPerKind * 4 * subsets.length,
  });
  const data = bases.slice(0, wanted).map((base, i) => {
    const held = subsets[i % subsets.length] as readonly string[];
    return { given: impose(declaration, base, held), holding: new Set(held) };
  });
  return { data, segments: makeSegments(declaration, bases.slice(wanted)) };
}

/** From each set of premises to each other set, over the same data otherwise. */
function makeSegments(
  declaration: DerivationDeclaration,
  bases: readonly unknown[],
): readonly Segment[] {
  const subsets = subsetsOf(declaration);
  const pairs = subsets.flatMap((from) =>
    subsets
      .filter((to) => to.length < from.length && to.every((reason) => from.includes(reason)))
      .map((to) => ({ from, to })),
  );
  return pairs.flatMap(({ from, to }, kind) =>
    Array.from({ length: segmentsPerKind }, (_, i) => {
      const base = bases[(kind * segmentsPerKind + i) % bases.length];
      return { from: impose(declaration, base, from), to: impose(declaration, base, to), shares };
    }),
  );
}

function impose(
  declaration: DerivationDeclaration,
  given: unknown,
  held: readonly string[],
): unknown {
  return declaration.premises
    .filter((premise) => held.includes(premise.reason))
    .reduce((data, premise) => premise.impose(data), given);
}

/** All sets of reasons, the empty one first. */
function subsetsOf(declaration: DerivationDeclaration): readonly (readonly string[])[] {
  return declaration.premises.reduce<readonly (readonly string[])[]>(
    (subsets, premise) => [...subsets, ...subsets.map((subset) => [...subset, premise.reason])],
    [[]],
  );
}

/** A datum as plain data, for calls and reports. */
export function tellDatum(given: unknown): Data {
  return given as Data;
}

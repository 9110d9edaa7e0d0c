import type { Failure, Verdict } from '../../records/result.ts';
import type { Limit, Session } from '../../records/session.ts';
import type { DerivationCheck, DerivationDeclaration } from '../../records/sheet.ts';
import { failCheck, type CheckContext } from '../context.ts';
import { seedOf } from '../plan.ts';
import { remember } from '../remember.ts';
import { makeProofData, type Datum, type ProofData } from './data.ts';
import { evaluateLines } from './evaluate.ts';
import { findJumps, makeProbes, type Probe } from './jumps.ts';
import type { ExaminedChain } from './disagree.ts';
import { judgePart } from './judge-proof.ts';
import { readChain } from './lines.ts';

type Examined =
  | { readonly kind: 'examined'; readonly chain: ExaminedChain }
  | { readonly kind: 'none'; readonly failure: Failure };

export interface KeptData extends ProofData {
  readonly seed: number;
  readonly probes: readonly Probe[];
}

/** The data of a proof are the same for the whole class. */
const drawn = new WeakMap<DerivationDeclaration, KeptData>();

/** Judges the parts of a session's proofs; each proof is read and evaluated once for all of its parts. */
export function createDerivationRunner(
  session: Session,
  context: CheckContext,
): (check: DerivationCheck) => Promise<Verdict> {
  const examined = new Map<string, Promise<Examined>>();
  return async (check) => {
    const death = context.deaths.get(check.id);
    const waiting =
      death === undefined
        ? (examined.get(check.export) ?? examine(session, check, context.seed))
        : Promise.resolve(exhausted(check.export, death.limit));
    examined.set(check.export, waiting);
    const found = await waiting;
    if (found.kind === 'none') return failCheck(check, found.failure);
    const failure = judgePart(found.chain, check.part);
    return failure === undefined
      ? { kind: 'passed', runs: found.chain.data.length }
      : failCheck(check, failure);
  };
}

/** What ended a worker at one part of a proof would end it at every other: they share their evaluation. */
function exhausted(name: string, limit: Limit): Examined {
  return { kind: 'none', failure: { kind: 'exhausted', limit, name } };
}

async function examine(session: Session, check: DerivationCheck, seed: number): Promise<Examined> {
  const { derivation } = check;
  const read = await readChain(session, check.export);
  if (read.kind === 'none') return read;
  const { chain } = read;
  const kept = dataOf(check, seed);
  const { data, examples, segments, probes, seed: own } = kept;
  const { all, givens } = gather(kept);
  const asked = { givens, watched: data.length + examples.length, seed: own };
  const evaluated = await evaluateLines(session, chain, asked);
  if (evaluated.kind === 'none') return evaluated;
  const { values, bad } = evaluated;
  const probed = values.map((line) => line.slice(line.length - probes.length));
  const found = await findJumps(derivation, session, chain, probes, probed, segments);
  if (found.kind === 'none') return found;
  const { jumps } = found;
  return {
    kind: 'examined',
    chain: { declaration: derivation, chain, data: all, values, bad, jumps },
  };
}

interface Gathered {
  readonly all: readonly Datum[];
  readonly givens: readonly unknown[];
}

/** All that a line is evaluated on: the same lists for the whole class, so that what is made of them is made once. */
const gather = remember(({ data, examples, probes }: KeptData): Gathered => {
  const all = [...data, ...examples, ...probes];
  return { all, givens: all.map(({ given }) => given) };
});

/** Takes data that were made before, where there is nothing to draw them from. */
export function supplyProofData(declaration: DerivationDeclaration, data: KeptData): void {
  drawn.set(declaration, data);
}

/** The data of a proof, and the points between them that are looked at; made once for a seed. */
export function dataOf({ derivation, export: name }: DerivationCheck, seed: number): KeptData {
  const own = seedOf(name, seed);
  const known = drawn.get(derivation);
  if (known !== undefined && known.seed === own) return known;
  const made = makeProofData(derivation, own);
  const data = { ...made, seed: own, probes: makeProbes(derivation, made.segments) };
  drawn.set(derivation, data);
  return data;
}

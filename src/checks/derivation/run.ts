import type { Failure, Verdict } from '../../records/result.ts';
import type { Limit, Session } from '../../records/session.ts';
import type { DerivationCheck, DerivationDeclaration } from '../../records/sheet.ts';
import { failCheck, type CheckContext } from '../context.ts';
import { seedOf } from '../plan.ts';
import { makeProofData, type ProofData } from './data.ts';
import { evaluateLines } from './evaluate.ts';
import { findJumps, makeProbes, type Probe } from './jumps.ts';
import { judgePart, type ExaminedChain } from './judge.ts';
import { readChain } from './lines.ts';

type Examined =
  | { readonly kind: 'examined'; readonly chain: ExaminedChain }
  | { readonly kind: 'none'; readonly failure: Failure };

export interface KeptData extends ProofData {
  readonly seed: number;
  readonly probes: readonly Probe[];
}

/** The data of a proof are the same for the whole class. */
const kept = new WeakMap<DerivationDeclaration, KeptData>();

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
  const { data, segments, probes, seed: own } = dataOf(check, seed);
  const all = [...data, ...probes];
  const evaluated = await evaluateLines(session, chain, {
    givens: all.map(({ given }) => given),
    watched: data.length,
    seed: own,
  });
  if (evaluated.kind === 'none') return evaluated;
  const { values } = evaluated;
  const probed = values.map((line) => line.slice(data.length));
  const jumps = await findJumps(derivation, session, chain, probes, probed, segments, own);
  return { kind: 'examined', chain: { declaration: derivation, chain, data: all, values, jumps } };
}

/** Takes data that were made before, where there is nothing to draw them from. */
export function supplyProofData(declaration: DerivationDeclaration, data: KeptData): void {
  kept.set(declaration, data);
}

/** The data of a proof, and the points between them that are looked at; made once for a seed. */
export function dataOf({ derivation, export: name }: DerivationCheck, seed: number): KeptData {
  const own = seedOf(name, seed);
  const known = kept.get(derivation);
  if (known !== undefined && known.seed === own) return known;
  const made = makeProofData(derivation, own);
  const data = { ...made, seed: own, probes: makeProbes(derivation, made.segments) };
  kept.set(derivation, data);
  return data;
}

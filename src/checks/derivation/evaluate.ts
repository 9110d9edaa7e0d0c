import fc from 'fast-check';
import type { Failure, ProofFlaw } from '../../records/result.ts';
import type { BatchOutcome, Call, Data, Outcome, Session } from '../../records/session.ts';
import { countIn } from '../size.ts';
import { describeDatum } from './describe-datum.ts';
import type { Chain } from './lines.ts';

/** The values of every line: `values[line][datum]`. */
export type LineValues = readonly (readonly number[])[];

export type DerivationFailure = Extract<Failure, { kind: 'derivation' }>;

/** What is wrong with a line by itself, by its number: it has no finite value on some data. */
export type BadLines = ReadonlyMap<number, DerivationFailure>;

export type Evaluated =
  | { readonly kind: 'values'; readonly values: LineValues; readonly bad: BadLines }
  | { readonly kind: 'none'; readonly failure: Failure };

export interface WatchedGivens {
  readonly givens: readonly unknown[];
  /** How many of the data, from the first, are looked at afterwards: a line must leave them as they are. */
  readonly watched: number;
  readonly seed: number;
}

/**
 * Evaluates every line on all data, each time on data of its own, and in an order that follows from the seed alone:
 * a line cannot know which line or datum came before it.
 */
export async function evaluateLines(
  session: Session,
  chain: Chain,
  asked: WatchedGivens,
): Promise<Evaluated> {
  const { givens } = asked;
  const { order, calls } = planCalls(chain, asked);
  const done = await session.call({ calls });
  if (done.kind === 'exhausted') return stopped(chain, done);
  const values = chain.lines.map(() => new Array<number>(givens.length).fill(NaN));
  const bad = new Map<number, { failure: DerivationFailure; complexity: number }>();
  for (const [i, outcome] of done.outcomes.entries()) {
    const { line, datum } = order[i] as { line: number; datum: number };
    const read = readLine(outcome);
    if (read.kind === 'value') {
      (values[line] as number[])[datum] = read.value;
      continue;
    }
    const failure = describeBadLine(line, read.flaw, givens[datum]);
    // What does not even give a number, or harms the data of others, is no proof at all.
    if (read.kind === 'none') return { kind: 'none', failure };
    const known = bad.get(line);
    // Data that are watched were drawn: their numbers are short.
    const complexity = (datum < asked.watched ? 0 : 1000) + countIn(describeDatum(givens[datum]));
    if (known === undefined || complexity < known.complexity)
      bad.set(line, { failure, complexity });
  }
  const failures = [...bad].map(([line, { failure }]) => [line, failure] as const);
  return { kind: 'values', values, bad: new Map(failures) };
}

/** A line, by its number, and the datum that it is evaluated on, as a list of arguments. */
export interface LinePlace {
  readonly line: number;
  readonly args: readonly [Data];
}

export type EvaluatedPlaces =
  | { readonly kind: 'places'; readonly read: readonly (number | DerivationFailure)[] }
  | Extract<Evaluated, { kind: 'none' }>;

/** Some lines on some data: the value of each, or what is wrong with it. */
export async function evaluatePlaces(
  session: Session,
  chain: Chain,
  places: readonly LinePlace[],
): Promise<EvaluatedPlaces> {
  const calls = places.map(({ line, args }): Call => {
    return { kind: 'call', path: chain.lines[line] ?? [], args };
  });
  const done = await session.call({ calls });
  if (done.kind === 'exhausted') return stopped(chain, done);
  const read = places.map(({ line, args: [given] }, i) => {
    const own = readLine(done.outcomes[i] as Outcome);
    return own.kind === 'value' ? own.value : describeBadLine(line, own.flaw, given);
  });
  return { kind: 'places', read };
}

function stopped(
  { lines }: Chain,
  { limit, place }: Extract<BatchOutcome, { kind: 'exhausted' }>,
): Extract<Evaluated, { kind: 'none' }> {
  const name = String(lines[0]?.[0]);
  return { kind: 'none', failure: { kind: 'exhausted', limit, name, ...(place && { place }) } };
}

function describeBadLine(line: number, flaw: ProofFlaw, given: unknown): DerivationFailure {
  return { kind: 'derivation', flaw, line, data: describeDatum(given) };
}

/** Which line is evaluated on which datum, in order, and the calls that do it. */
interface LinePlan {
  readonly order: readonly { readonly line: number; readonly datum: number }[];
  readonly calls: readonly Call[];
}

/** Chains of as many lines are asked the same, whoever handed them in; longer ones are rare, and a class must not pile them up. */
const mostLinesKept = 12;

const plans = new WeakMap<readonly unknown[], Map<string, LinePlan>>();

function planCalls(chain: Chain, { givens, watched, seed }: WatchedGivens): LinePlan {
  const known = plans.get(givens) ?? new Map<string, LinePlan>();
  plans.set(givens, known);
  const key = JSON.stringify(chain.lines);
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const places = chain.lines.flatMap((_, line) => givens.map((_given, datum) => ({ line, datum })));
  const order = shuffle(places, seed);
  const args = givens.map((given) => [describeDatum(given)]);
  const calls = order.map(({ line, datum }): Call => {
    const call = {
      kind: 'call',
      path: chain.lines[line] ?? [],
      args: args[datum] ?? [],
    } as const;
    return datum < watched ? { ...call, watched: true } : call;
  });
  if (chain.lines.length <= mostLinesKept) known.set(key, { order, calls });
  return { order, calls };
}

type ReadLine =
  | { readonly kind: 'value'; readonly value: number }
  /** `unbounded`: a number, but no finite one. */
  | { readonly kind: 'unbounded' | 'none'; readonly flaw: ProofFlaw };

/** A line's value, or what is wrong with it. */
function readLine(outcome: Outcome): ReadLine {
  switch (outcome.kind) {
    case 'threw':
      return { kind: 'none', flaw: { kind: 'threw', error: outcome.error } };
    case 'uncallable':
      return { kind: 'none', flaw: { kind: 'uncallable' } };
    case 'returned':
      if (outcome.changed.length > 0) return { kind: 'none', flaw: { kind: 'changed-data' } };
      if (outcome.value.kind !== 'number') return { kind: 'none', flaw: { kind: 'no-number' } };
      return Number.isFinite(outcome.value.value)
        ? { kind: 'value', value: outcome.value.value }
        : {
            kind: 'unbounded',
            flaw: { kind: 'not-finite', value: String(outcome.value.value) },
          };
  }
}

function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const all = { minLength: items.length, maxLength: items.length };
  return fc.sample(fc.shuffledSubarray([...items], all), { seed, numRuns: 1 })[0] ?? items;
}

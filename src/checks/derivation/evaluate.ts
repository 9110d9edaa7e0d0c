import fc from 'fast-check';
import type { Failure } from '../../records/result.ts';
import type { Call, Outcome, Path, Session } from '../../records/session.ts';
import { tellDatum } from './data.ts';
import type { Chain } from './lines.ts';

/** The values of every line: `values[line][datum]`. */
export type LineValues = readonly (readonly number[])[];

export type Evaluated =
  | { readonly kind: 'values'; readonly values: LineValues }
  | { readonly kind: 'none'; readonly failure: Failure };

export interface Asked {
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
  asked: Asked,
): Promise<Evaluated> {
  const { givens } = asked;
  const { order, calls } = planCalls(chain, asked);
  const done = await session.call(calls);
  if (done.kind === 'exhausted') {
    const name = String(chain.lines[0]?.[0]);
    return { kind: 'none', failure: { kind: 'exhausted', limit: done.limit, name } };
  }
  const values = chain.lines.map(() => new Array<number>(givens.length));
  for (const [i, outcome] of done.outcomes.entries()) {
    const { line, datum } = order[i] as { line: number; datum: number };
    const read = readLine(outcome);
    if (typeof read === 'string') {
      const sentence = `${nameLine(line)} ${read}. A line of a proof is a formula: it has a finite value on all data.`;
      return {
        kind: 'none',
        failure: { kind: 'derivation', sentence, line, data: tellDatum(givens[datum]) },
      };
    }
    (values[line] as number[])[datum] = read;
  }
  return { kind: 'values', values };
}

/** One line on some data; `undefined` where it has no value. */
export async function evaluateLine(
  session: Session,
  line: Path,
  givens: readonly unknown[],
): Promise<readonly (number | undefined)[]> {
  const calls = givens.map((given): Call => {
    return { kind: 'call', path: line, args: [tellDatum(given)] };
  });
  const done = await session.call(calls);
  const outcomes = done.kind === 'done' ? done.outcomes : [];
  return givens.map((_, i) => {
    const outcome = outcomes[i];
    const value = outcome === undefined ? '' : readLine(outcome);
    return typeof value === 'number' ? value : undefined;
  });
}

/** Which line is evaluated on which datum, in order, and the calls that do it. */
interface LinePlan {
  readonly order: readonly { readonly line: number; readonly datum: number }[];
  readonly calls: readonly Call[];
}

/** Chains of as many lines are asked the same, whoever handed them in. */
const plans = new WeakMap<readonly unknown[], Map<string, LinePlan>>();

function planCalls(chain: Chain, { givens, watched, seed }: Asked): LinePlan {
  const known = plans.get(givens) ?? new Map<string, LinePlan>();
  plans.set(givens, known);
  const key = JSON.stringify(chain.lines);
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const places = chain.lines.flatMap((_, line) => givens.map((_given, datum) => ({ line, datum })));
  const order = shuffle(places, seed);
  const calls = order.map(({ line, datum }): Call => {
    const call = {
      kind: 'call',
      path: chain.lines[line] ?? [],
      args: [tellDatum(givens[datum])],
    } as const;
    return datum < watched ? { ...call, watched: true } : call;
  });
  known.set(key, { order, calls });
  return { order, calls };
}

/** A line's value, or what is wrong with it. */
function readLine(outcome: Outcome): number | string {
  switch (outcome.kind) {
    case 'threw':
      return `threw ${outcome.error.name === '' ? 'a value' : outcome.error.name}${outcome.error.message === '' ? '' : `: ${outcome.error.message}`}`;
    case 'uncallable':
      return 'is no function';
    case 'returned':
      if (outcome.changed.length > 0) return 'changed the data that it was given';
      if (outcome.value.kind !== 'number') return 'gave something else than a number';
      return Number.isFinite(outcome.value.value)
        ? outcome.value.value
        : `gave ${outcome.value.value}`;
  }
}

export function nameLine(line: number): string {
  return line === 0 ? 'The start' : `The line of step ${line}`;
}

function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const all = { minLength: items.length, maxLength: items.length };
  return fc.sample(fc.shuffledSubarray([...items], all), { seed, numRuns: 1 })[0] ?? items;
}

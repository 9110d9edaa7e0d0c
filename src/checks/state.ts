import type { Failure, ToldCall } from '../records/result.ts';
import type { Call, Outcome, Session, Value } from '../records/session.ts';
import { isSameValue } from './kinds/purity.ts';
import type { Plan } from './plan.ts';
import type { FailedRun } from './search.ts';
import type { Examination } from './kinds/examination.ts';

/** Failures of one check that were asked again, each call with the file loaded anew. */
export type Alone =
  /** A run fails by itself, with these outcomes: a replay shows the same. */
  | { readonly kind: 'wrong'; readonly run: FailedRun; readonly outcomes: readonly Outcome[] }
  /** All are right alone, the run first with these outcomes: earlier calls have a part in the answers. */
  | { readonly kind: 'unsteady'; readonly index: number; readonly outcomes: readonly Outcome[] };

/** A check that is being judged. */
export interface Failing {
  readonly examination: Examination<unknown>;
  readonly plan: Plan<unknown>;
  readonly session: Session;
  /** The outcomes of all runs of the plan. */
  readonly outcomes: readonly (readonly Outcome[])[];
  readonly checkId: string;
  /** Whether the calls that an answer depends on are left untold. */
  readonly isBrief?: boolean;
}

/** More runs that are right alone say no more. */
const mostAsked = 6;

/**
 * Asks whether failing runs, the most telling first, fail by themselves. A wrong formula is wrong each time; what is right
 * alone and wrong after other calls is a program that keeps something from call to call.
 */
export async function askAlone(
  { examination, plan, session, outcomes: met }: Failing,
  runs: readonly FailedRun[],
): Promise<Alone> {
  let right: Extract<Alone, { kind: 'unsteady' }> | undefined;
  for (const run of runs.slice(0, mostAsked)) {
    const { index } = run;
    const outcomes = await callApart(session, plan.runs[index] ?? []);
    if (outcomes === undefined) return { kind: 'wrong', run, outcomes: met[index] ?? [] };
    const replay = { seed: plan.seed, path: String(index) };
    const failure = examination.judge(plan.inputs[index], outcomes, replay, plan.knowledge);
    if (failure !== undefined) return { kind: 'wrong', run: { index, failure }, outcomes };
    right ??= { kind: 'unsteady', index, outcomes };
  }
  if (right === undefined) throw new Error('nothing failed');
  return right;
}

/**
 * Calls of a check of purity that were answered exactly as an earlier one of their run, and are answered otherwise alone:
 * they were served an answer that was kept.
 */
export async function findServedAgain(failing: Failing): Promise<Failure | undefined> {
  const { plan, session, outcomes } = failing;
  const suspects = plan.runs.flatMap((calls, index) => {
    const met = outcomes[index] ?? [];
    // What is recalled, and made again, at the end of a run, has been looked at.
    return calls
      .slice(1, -2)
      .map((call, i) => ({ call, index, at: i + 1, met: met[i + 1] }))
      .filter((each) => met.slice(0, each.at).some((other) => isSameOutcome(other, each.met)));
  });
  if (suspects.length === 0) return undefined;
  // Right answers may be the same, too, as they mostly are. Without the calls that came before them, one sandbox for all of
  // them shows that; what differs there is asked alone.
  const together = await session.callAnew(suspects.map(({ call }) => call));
  for (const [i, { call, index, at, met }] of suspects.entries()) {
    if (together.kind === 'done' && isSameOutcome(together.outcomes[i], met)) continue;
    const done = await session.callAnew([call]);
    if (done.kind === 'exhausted' || isSameOutcome(done.outcomes[0], met)) continue;
    const alone = (plan.runs[index] ?? []).map((_, position) =>
      position === at ? done.outcomes[0] : outcomes[index]?.[position],
    ) as readonly Outcome[];
    return describeState(failing, { kind: 'unsteady', index, outcomes: alone });
  }
  return undefined;
}

/**
 * The failure of a check of purity whose call came to another answer when it was made again: what it comes to alone says
 * more than what it came to first, after the calls of other checks.
 */
export async function compareWithAlone(
  { plan, session }: Failing,
  { index, failure }: FailedRun,
): Promise<Failure> {
  const calls = (plan.runs[index] ?? []).filter(({ kind }) => kind === 'call');
  const again = calls.at(-1);
  if (failure.kind !== 'unsteady' || failure.how.kind !== 'asked-again' || again === undefined)
    return failure;
  const alone = await session.callAnew([again]);
  const after = await session.callAnew(calls);
  if (alone.kind !== 'done' || after.kind !== 'done') return failure;
  const [first, later] = [alone.outcomes.at(-1), after.outcomes.at(-1)];
  if (isSameOutcome(first, later)) return failure;
  const before = calls.slice(0, -1);
  return {
    ...failure,
    how: { kind: 'after-others', calls: [], count: before.length },
    first: valueOf(first),
    later: valueOf(later),
  };
}

/** Each call with the file loaded anew; nothing where a limit was hit. */
async function callApart(
  session: Session,
  calls: readonly Call[],
): Promise<readonly Outcome[] | undefined> {
  const outcomes: Outcome[] = [];
  for (const call of calls) {
    const done = await session.callAnew([call]);
    const [outcome] = done.kind === 'done' ? done.outcomes : [];
    if (outcome === undefined) return undefined;
    outcomes.push(outcome);
  }
  return outcomes;
}

/** What a run comes to alone and after other calls; after a single one, where that is enough. */
export async function describeState(
  { plan, session, outcomes, checkId, isBrief }: Failing,
  { index, outcomes: alone }: Extract<Alone, { kind: 'unsteady' }>,
): Promise<Failure> {
  const calls = plan.runs[index] ?? [];
  const met = outcomes[index] ?? [];
  const at = Math.max(
    0,
    calls.findIndex((_, i) => !isSameOutcome(alone[i], met[i])),
  );
  const call = calls[at] as Call;
  const first = plan.runs.slice(0, index).flat().length;
  const before = plan.batch.calls.slice(0, first + at);
  const found = isBrief ? [] : await findCause(session, before, call, alone[at]);
  return {
    kind: 'unsteady',
    call: describeCall(call),
    how: {
      kind: 'after-others',
      calls: found.length > mostTold ? [] : found.map(describeCall),
      count: found.length,
    },
    first: valueOf(alone[at]),
    later: valueOf(met[at]),
    replay: { seed: plan.seed, path: String(index), check: checkId },
  };
}

const mostTold = 1;

/** How many of the calls before are tried one by one. */
const mostTried = 8;

/** Calls before after which the answer is another one: a single one of the last, or all; none if it took other checks'. */
async function findCause(
  session: Session,
  before: readonly Call[],
  call: Call,
  alone: Outcome | undefined,
): Promise<readonly Call[]> {
  const singles = before
    .slice(-mostTried)
    .toReversed()
    .map((other) => [other]);
  for (const some of [...singles, before]) {
    if (some.length === 0 || some.some(({ kind }) => kind !== 'call')) continue;
    const done = await session.callAnew([...some, call]);
    if (done.kind === 'exhausted') break;
    if (!isSameOutcome(alone, done.outcomes.at(-1))) return some;
  }
  return [];
}

/** What is more than this apart is another answer, not the same in another rounding. */
const sameness = { relative: 1e-4, absolute: 1e-9 };

function isSameOutcome(first: Outcome | undefined, later: Outcome | undefined): boolean {
  return isSameValue(valueOf(first), valueOf(later), sameness);
}

function valueOf(outcome: Outcome | undefined): Value {
  switch (outcome?.kind) {
    case 'returned':
    case 'uncallable':
      return outcome.value;
    case 'threw':
      return { kind: 'other', text: `an error: ${outcome.error.name}` };
    default:
      return { kind: 'other', text: 'nothing' };
  }
}

function describeCall(call: Call): ToldCall {
  return call.kind === 'call'
    ? { name: String(call.path[0]), args: call.args }
    : { name: '', args: [] };
}

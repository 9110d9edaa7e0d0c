import type { Failure, ToldCall, Verdict } from '../records/result.ts';
import type { BatchOutcome, Call, Outcome, Session } from '../records/session.ts';
import type { Exercise } from '../records/sheet.ts';
import { failCheck, type CheckContext } from './context.ts';
import { diagnose } from './diagnose.ts';
import { hashAnswers } from './hash-answers.ts';
import { examinationOf, type AnswerCheck } from './examination.ts';
import { makePlan, planCalls, seedOf, type Drawn, type Plan } from './plan.ts';
import { findSmallest, type FailedRun } from './search.ts';
import { countNumbers } from './size.ts';
import {
  askAlone,
  compareWithAlone,
  describeState,
  findServedAgain,
  type Failing,
} from './state.ts';

const plans = new WeakMap<AnswerCheck, Plan<unknown>>();
const supplied = new WeakMap<AnswerCheck, Drawn<unknown>>();

/** What is known of exports by the checks that were run before. */
interface KnownState {
  /** Exports that were found wrong by themselves: whether they keep something, too, is not asked again. */
  readonly wrong: Set<string>;
  /** Failures of calls that are right alone, by export. */
  readonly unsteady: Map<string, Failure>;
}

/** Runs the checks of an exercise's answers; where one fails only after other calls, a check of purity tells so. */
export function createAnswerRunner(
  { checks }: Pick<Exercise, 'checks'>,
  session: Session,
  context: CheckContext,
): (check: AnswerCheck) => Promise<Verdict> {
  const state: KnownState = { wrong: new Set(), unsteady: new Map() };
  return async (check) => {
    const verdict = await runAnswerCheck(check, session, context, state);
    if (verdict.kind !== 'failed' || !isMetElsewhere(verdict.failure)) return verdict;
    const later = checks.slice(checks.indexOf(check) + 1);
    const isTold = later.some(
      ({ kind, export: name }) => kind === 'purity' && name === check.export,
    );
    // The answers are right: what the program keeps is charged once, where it is asked for.
    return isTold ? { kind: 'passed', runs: planOf(check, context.seed).inputs.length } : verdict;
  };
}

function isMetElsewhere(failure: Failure): boolean {
  return failure.kind === 'unsteady' && failure.how.kind === 'after-others';
}

/** Asks everything in one batch, judges the answers, and looks for a small counterexample where one failed. */
export async function runAnswerCheck(
  check: AnswerCheck,
  session: Session,
  context: CheckContext,
  state: KnownState = { wrong: new Set(), unsteady: new Map() },
): Promise<Verdict> {
  const examination = examinationOf(check);
  const plan = planOf(check, context.seed);
  const death = context.deaths.get(check.id);
  const done: BatchOutcome =
    death === undefined
      ? await session.call(plan.batch)
      : { kind: 'exhausted', limit: death.limit, at: death.at ?? -1 };
  if (done.kind === 'exhausted') return failCheck(check, describeExhausted(check, plan, done));
  // A pass means that every requested run was made and judged.
  if (plan.inputs.length === 0 || done.outcomes.length !== plan.batch.calls.length)
    throw new Error('some runs were not made');

  const outcomes = splitRuns(plan, done.outcomes);
  const failed = plan.inputs.flatMap((input, index): readonly FailedRun[] => {
    const replay = { seed: plan.seed, path: String(index) };
    const own = outcomes[index] as readonly Outcome[];
    const failure = examination.judge(input, own, replay, plan.knowledge);
    return failure === undefined ? [] : [{ index, failure }];
  });
  const simplest = pickSimplest(plan, failed);
  const isBrief = context.isBrief === true;
  const failing = { examination, plan, session, outcomes, checkId: check.id, isBrief };
  if (simplest === undefined) {
    const met = check.kind === 'purity' ? await findKept(failing, check.export, state) : undefined;
    return met === undefined ? { kind: 'passed', runs: plan.inputs.length } : failCheck(check, met);
  }
  const fail = async (run: FailedRun, own: readonly Outcome[]): Promise<Verdict> => {
    const told = await findSmallest(examination, plan, session, run, own);
    const verdict = { ...failCheck(check, told), answers: hashAnswers(done.outcomes) };
    const diagnosis = diagnose(examination.misconceptions, plan.inputs, outcomes);
    return diagnosis === undefined ? verdict : { ...verdict, diagnosis };
  };
  if (check.kind === 'purity') {
    const compared = await compareWithAlone(failing, simplest);
    if (compared !== simplest.failure) return failCheck(check, compared);
  }
  if (check.kind === 'purity' || state.wrong.has(check.export))
    return fail(simplest, outcomes[simplest.index] ?? []);
  const runs = [...new Set([simplest, failed[0] as FailedRun, ...failed.toReversed()])];
  const alone = await askAlone(failing, runs);
  if (alone.kind === 'wrong') {
    state.wrong.add(check.export);
    return fail(alone.run, alone.outcomes);
  }
  const told = state.unsteady.get(check.export) ?? (await describeState(failing, alone));
  state.unsteady.set(check.export, told);
  return failCheck(check, told);
}

/** What a program keeps from call to call, by the other checks or by calls that were answered alike. */
async function findKept(
  failing: Failing,
  name: string,
  { unsteady }: KnownState,
): Promise<Failure | undefined> {
  return (await findServedAgain(failing)) ?? unsteady.get(name);
}

/** Of the runs that failed like the first, the one with the fewest numbers: not every input shrinks, and some shrink badly. */
function pickSimplest(plan: Plan<unknown>, failed: readonly FailedRun[]): FailedRun | undefined {
  const [first] = failed;
  const sizeOf = ({ index }: FailedRun) => countNumbers(plan.runs[index] ?? []);
  return failed
    .filter(({ failure }) => failure.kind === first?.failure.kind)
    .map((run) => ({ run, size: sizeOf(run) }))
    .sort((a, b) => a.size - b.size)[0]?.run;
}

/** Plans are kept for the class: one seed for all, so that everybody answers the same questions. */
export function planOf(check: AnswerCheck, seed: number): Plan<unknown> {
  const examination = examinationOf(check);
  const own = seedOf(check.id, seed);
  const kept = plans.get(check);
  if (kept !== undefined && kept.seed === own) return kept;
  const callsOf = (input: unknown) => examination.callsOf(input);
  const drawn = supplied.get(check);
  const plan =
    drawn?.seed === own
      ? planCalls(check.id, drawn, callsOf)
      : makePlan(check.id, examination.inputs, callsOf, own);
  plans.set(check, plan);
  return plan;
}

/** Takes what another process has drawn for a check. */
export function supplyPlan(check: AnswerCheck, drawn: Drawn<unknown>): void {
  supplied.set(check, drawn);
}

/** The outcomes of a batch by the runs that they belong to. */
export function splitRuns(
  plan: Plan<unknown>,
  outcomes: readonly Outcome[],
): readonly (readonly Outcome[])[] {
  let from = 0;
  return plan.runs.map((calls) => outcomes.slice(from, (from += calls.length)));
}

function describeExhausted(
  check: AnswerCheck,
  plan: Plan<unknown>,
  { limit, at, place }: Extract<BatchOutcome, { kind: 'exhausted' }>,
): Failure {
  const name = check.export;
  const failure = { kind: 'exhausted', limit, name, ...(place && { place }) } as const;
  const call: Call | undefined = plan.batch.calls[at];
  if (call?.kind !== 'call') return failure;
  const told: ToldCall = { name, args: call.args };
  return { ...failure, call: told };
}

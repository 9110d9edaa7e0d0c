import type { Failure, ToldCall, Verdict } from '../records/result.ts';
import type { BatchOutcome, Call, Limit, Outcome, Session } from '../records/session.ts';
import { failCheck, type CheckContext } from './context.ts';
import { diagnose } from './diagnose.ts';
import { examinationOf, type AnswerCheck } from './examination.ts';
import { makePlan, seedOf, type Plan } from './plan.ts';
import { findSmallest, type FailedRun } from './search.ts';
import { countNumbers } from './size.ts';

const plans = new WeakMap<AnswerCheck, Plan<unknown>>();

/** Asks everything in one batch, judges the answers, and looks for a small counterexample where one failed. */
export async function runAnswerCheck(
  check: AnswerCheck,
  session: Session,
  context: CheckContext,
): Promise<Verdict> {
  const examination = examinationOf(check);
  const plan = planOf(check, context.seed);
  const death = context.deaths.get(check.id);
  const done: BatchOutcome =
    death === undefined
      ? await session.call(plan.batch)
      : { kind: 'exhausted', limit: death.limit, at: death.at ?? -1 };
  if (done.kind === 'exhausted')
    return failCheck(check, tellExhausted(check, plan, done.limit, done.at));
  // A pass means that every requested run was made and judged.
  if (plan.inputs.length === 0 || done.outcomes.length !== plan.batch.length)
    throw new Error('some runs were not made');

  const outcomes = splitRuns(plan, done.outcomes);
  const failed = plan.inputs.flatMap((input, index): readonly FailedRun[] => {
    const replay = { seed: plan.seed, path: String(index) };
    const own = outcomes[index] as readonly Outcome[];
    const failure = examination.judge(input, own, replay, plan.knowledge);
    return failure === undefined ? [] : [{ index, failure }];
  });
  const run = pickSimplest(plan, failed);
  if (run === undefined) return { kind: 'passed', runs: plan.inputs.length };
  const told = await findSmallest(examination, plan, session, run, outcomes[run.index] ?? []);
  const verdict = failCheck(check, told);
  const diagnosis = diagnose(examination.misconceptions, plan.inputs, outcomes);
  return diagnosis === undefined ? verdict : { ...verdict, diagnosis };
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
  const plan = makePlan(examination.inputs, (input) => examination.callsOf(input), own);
  plans.set(check, plan);
  return plan;
}

function splitRuns(
  plan: Plan<unknown>,
  outcomes: readonly Outcome[],
): readonly (readonly Outcome[])[] {
  let from = 0;
  return plan.runs.map((calls) => outcomes.slice(from, (from += calls.length)));
}

function tellExhausted(check: AnswerCheck, plan: Plan<unknown>, limit: Limit, at: number): Failure {
  const failure = { kind: 'exhausted', limit, name: check.export } as const;
  const call: Call | undefined = plan.batch[at];
  if (call?.kind !== 'call') return failure;
  const told: ToldCall = { name: check.export, args: call.args };
  return { ...failure, call: told };
}

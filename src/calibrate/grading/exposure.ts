import { examinationOf, type AnswerCheck } from '../../checks/examination.ts';
import type { Plan } from '../../checks/plan.ts';
import { planOf } from '../../checks/run-answer-check.ts';
import type { Replay } from '../../records/result.ts';
import type { Outcome as CallOutcome, Session } from '../../records/session.ts';
import type { Exposure } from '../records.ts';

/**
 * Counts how many inputs of a check that failed expose the program, each by itself; `metAt` is the case that showed what it
 * keeps from call to call.
 */
export async function countExposure(
  check: AnswerCheck,
  session: Session,
  seed: number,
  metAt?: Replay,
): Promise<Exposure> {
  const examination = examinationOf(check);
  const plan = planOf(check, seed);
  // fast-check tries the examples first.
  const examples = check.inputs.examples?.length ?? 0;
  const runs = plan.inputs.length - examples;
  // A program that does not load, or has no such export, is exposed by any input.
  if (session.loaded.kind !== 'loaded')
    return { groups: [{ kind, runs, tried: runs, exposing: runs }], isCertain: true };
  const done = await session.call(plan.batch);
  if (done.kind === 'exhausted') {
    const run = runOf(plan, done.at);
    if (run < examples) return { groups: [], isCertain: true };
    return { groups: [{ kind, runs, tried: run - examples + 1, exposing: 1 }], isCertain: false };
  }
  let from = 0;
  const isExposing = plan.inputs.map((input, i) => {
    const outcomes: readonly CallOutcome[] = done.outcomes.slice(
      from,
      (from += plan.runs[i]?.length ?? 0),
    );
    const replay = { seed: plan.seed, path: String(i) };
    return examination.judge(input, outcomes, replay, plan.knowledge) !== undefined;
  });
  const exposing = isExposing.slice(examples).filter(Boolean).length;
  return {
    groups: [{ kind, runs, tried: runs, exposing }],
    isCertain: isExposing.slice(0, examples).includes(true) || Number(metAt?.path) < examples,
  };
}

/** A check's inputs are all drawn in the same way. */
const kind = 'input';

/** The run that a call of the whole batch belongs to. */
function runOf(plan: Plan<unknown>, at: number): number {
  let calls = 0;
  const run = plan.runs.findIndex((own) => (calls += own.length) > at);
  return Math.max(0, run);
}

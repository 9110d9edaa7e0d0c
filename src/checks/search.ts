import fc from 'fast-check';
import type { Failure } from '../records/result.ts';
import type { Session } from '../records/session.ts';
import type { Examination } from './examination.ts';
import { samplingOf, type Plan } from './plan.ts';

/** Evaluations of one search for a smaller counterexample, where the check does not say otherwise. */
const defaultBudget = 250;

/**
 * Looks for the smallest input that fails in the same way as run `index` of the plan, by fast-check's shrinking.
 * A count of evaluations bounds the search, never the clock: the same submission gets the same counterexample everywhere.
 */
export async function findSmallest<Input>(
  examination: Examination<Input>,
  plan: Plan<Input>,
  session: Session,
  index: number,
  original: Failure,
): Promise<Failure> {
  let left = examination.inputs.shrinkBudget ?? defaultBudget;
  if (left === 0) return original;
  let smallest: { input: Input; outcomes: Parameters<Examination<Input>['judge']>[1] } | undefined;
  const property = fc.asyncProperty(examination.inputs.arbitrary, async (input) => {
    if (left <= 0) return true;
    left -= 1;
    const done = await session.call(examination.callsOf(input));
    if (done.kind === 'exhausted') {
      left = 0;
      return true;
    }
    const failure = examination.judge(
      input,
      done.outcomes,
      { seed: plan.seed, path: '' },
      plan.knowledge,
    );
    if (failure?.kind !== original.kind) return true;
    smallest = { input, outcomes: done.outcomes };
    return false;
  });
  const found = await fc.check(property, {
    ...samplingOf(examination.inputs, plan.seed),
    path: String(index),
  });
  // Nothing found: the program answers differently when asked again, so the first answer is the evidence.
  if (smallest === undefined || found.counterexamplePath === null) return original;
  const replay = { seed: plan.seed, path: found.counterexamplePath };
  return examination.judge(smallest.input, smallest.outcomes, replay, plan.knowledge) ?? original;
}

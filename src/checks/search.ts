import fc from 'fast-check';
import type { Failure } from '../records/result.ts';
import type { Outcome, Session } from '../records/session.ts';
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
  // Smaller inputs are this submission's own: a class must not pile up what is known of them.
  const known = new Map<Input, unknown>();
  let smallest: { input: Input; outcomes: readonly Outcome[] } | undefined;
  let fault: { readonly error: unknown } | undefined;
  const fails = async (input: Input): Promise<boolean> => {
    const done = await session.call(examination.callsOf(input));
    if (done.kind === 'exhausted') {
      // How far the search came until then depends on the machine.
      smallest = undefined;
      left = 0;
      return false;
    }
    const failure = examination.judge(input, done.outcomes, { seed: plan.seed, path: '' }, known);
    if (failure?.kind !== original.kind) return false;
    smallest = { input, outcomes: done.outcomes };
    return true;
  };
  const property = fc.asyncProperty(examination.inputs.arbitrary, async (input) => {
    if (left <= 0) return true;
    left -= 1;
    try {
      return !(await fails(input));
    } catch (error) {
      // fast-check takes a throw for a counterexample; this one is a grader's fault.
      fault ??= { error };
      left = 0;
      return true;
    }
  });
  const found = await fc.check(property, {
    ...samplingOf(examination.inputs, plan.seed),
    path: String(index),
  });
  if (fault !== undefined) throw fault.error;
  // Nothing found: the program answers differently when asked again, so the first answer is the evidence.
  if (smallest === undefined || found.counterexamplePath === null) return original;
  const replay = { seed: plan.seed, path: found.counterexamplePath };
  return examination.judge(smallest.input, smallest.outcomes, replay, known) ?? original;
}

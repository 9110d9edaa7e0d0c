import fc from 'fast-check';
import type { Failure } from '../records/result.ts';
import type { Outcome, Session } from '../records/session.ts';
import { isSameValue } from './kinds/purity.ts';
import { samplingOf, type Plan } from './plan.ts';
import { countNumbers } from './size.ts';
import type { Examination } from './kinds/examination.ts';

/** Evaluations of one search for a smaller counterexample, where the check does not say otherwise. */
const defaultBudget = 250;

/** A run of a plan, by its number, and what is wrong with it. */
export interface FailedRun {
  readonly index: number;
  readonly failure: Failure;
}

/**
 * Looks for the smallest input that fails in the same way as a run of the plan, by fast-check's shrinking; `outcomes`
 * are those of the run. A program that answers the same calls differently when it is asked once more has no formula to
 * look for: that is told instead.
 * A count of evaluations bounds the search, never the clock: the same submission gets the same counterexample everywhere.
 */
export async function findSmallest<Input>(
  examination: Examination<Input>,
  plan: Plan<Input>,
  session: Session,
  { index, failure: original }: FailedRun,
  outcomes: readonly Outcome[],
): Promise<Failure> {
  let left = examination.inputs.shrinkBudget ?? defaultBudget;
  if (left === 0) return original;
  const unsteady = await askAgain(plan, session, { index, failure: original }, outcomes);
  if (unsteady !== undefined) return unsteady;
  // Smaller inputs are this submission's own: a class must not pile up what is known of them.
  const known = new Map<Input, unknown>();
  let smallest: { input: Input; outcomes: readonly Outcome[] } | undefined;
  let fault: { readonly error: unknown } | undefined;
  const fails = async (input: Input): Promise<boolean> => {
    const done = await session.call({ calls: examination.callsOf(input) });
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
  const size = countNumbers(examination.callsOf(smallest.input));
  if (size > countNumbers(plan.runs[index] ?? [])) return original;
  const replay = { seed: plan.seed, path: found.counterexamplePath };
  return examination.judge(smallest.input, smallest.outcomes, replay, known) ?? original;
}

/** What is more than this apart is another answer, not the same in another rounding. */
const sameness = { relative: 1e-4, absolute: 1e-9 };

/** Makes the calls of a run once more, where their answers were read and found wrong. */
async function askAgain(
  plan: Plan<unknown>,
  session: Session,
  { index, failure }: FailedRun,
  outcomes: readonly Outcome[],
): Promise<Failure | undefined> {
  if (failure.kind !== 'wrong-value' && failure.kind !== 'broken-law') return undefined;
  const calls = plan.runs[index] ?? [];
  const done = await session.call({ calls });
  // How far a search would come from here depends on the machine.
  if (done.kind === 'exhausted') return failure;
  const told = failure.kind === 'wrong-value' ? [failure.call] : failure.calls;
  for (const [i, { name, args }] of told.entries()) {
    const [first, later] = [outcomes[i], done.outcomes[i]];
    if (first?.kind !== 'returned' || later?.kind !== 'returned') continue;
    if (isSameValue(first.value, later.value, sameness)) continue;
    const { replay } = failure;
    return {
      kind: 'unsteady',
      call: { name, args },
      how: { kind: 'asked-again' },
      first: first.value,
      later: later.value,
      replay,
    };
  }
  return undefined;
}

import type { CheckResult, ExerciseResult, Failure, Verdict } from '../records/result.ts';
import type { LoadOutcome, NamedBatch, Session } from '../records/session.ts';
import type { Check, Exercise } from '../records/sheet.ts';
import { failCheck, type CheckContext } from './context.ts';
import type { AnswerCheck } from './examination.ts';
import { createAnswerRunner, planOf } from './run-answer-check.ts';
import { createDerivationRunner } from './derivation/run.ts';
import { takeExhibits } from './exhibits.ts';

/** Runs the checks of one exercise in the order of their declaration. */
export async function runExercise(
  exercise: Exercise,
  session: Session,
  context: CheckContext,
): Promise<ExerciseResult> {
  const verdicts = new Map<string, Verdict>();
  const strikes = new Map<string, string[]>();
  const runDerivationCheck = createDerivationRunner(session, context);
  const runAnswerCheck = createAnswerRunner(exercise, session, context);
  if (context.stepByStep !== true && exercise.limits.secondsPerCall <= quickCall)
    await askAhead(exercise, session, context);
  for (const check of exercise.checks) {
    const verdict = await judgeCheck(check, verdicts);
    verdicts.set(check.id, verdict);
    context.report?.(describeCheck(check, verdict, context));
    if (verdict.kind === 'failed' && verdict.failure.kind === 'exhausted') {
      strikes.set(check.export, [...(strikes.get(check.export) ?? []), check.id]);
    }
  }
  const checks = exercise.checks.map((check) =>
    describeCheck(check, verdicts.get(check.id) as Verdict, context),
  );
  const exhibits = await takeExhibits(exercise, session, context, strikes);
  return {
    id: exercise.id,
    title: exercise.title,
    file: exercise.file,
    points: {
      earned: checks.reduce((sum, { points }) => sum + points.earned, 0),
      possible: exercise.points,
    },
    loaded: session.loaded,
    checks,
    exhibits,
    printed: await session.printed(),
  };

  async function judgeCheck(check: Check, earlier: ReadonlyMap<string, Verdict>): Promise<Verdict> {
    const unavailable = whyUnavailable(check, exercise.file, session.loaded);
    if (unavailable !== undefined) return failCheck(check, unavailable);
    const blocker = check.needs?.find((id) => earlier.get(id)?.kind !== 'passed');
    if (blocker !== undefined) return { kind: 'blocked', on: blocker };
    const after = strikes.get(check.export) ?? [];
    if (after.length >= exercise.limits.strikes)
      return failCheck(check, { kind: 'given-up', name: check.export, after });
    try {
      context.announce(check.id);
      if (check.kind === 'derivation') return await runDerivationCheck(check);
      return await runAnswerCheck(check);
    } catch (error) {
      return {
        kind: 'broken',
        message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      };
    }
  }
}

/** Seconds that a call may take in an exercise whose checks are asked all at once; slow ones are asked one by one. */
const quickCall = 2;

/** Makes the calls of all checks that can be asked at one go; their judgement comes later, one by one. */
async function askAhead(
  exercise: Exercise,
  session: Session,
  { seed }: CheckContext,
): Promise<void> {
  const batches = exercise.checks.flatMap((check) =>
    check.kind === 'derivation' ||
    whyUnavailable(check, exercise.file, session.loaded) !== undefined
      ? []
      : tryPlan(check, seed),
  );
  // An export that does not come to its end is asked no further ahead: its checks find out whether it ever does.
  for (let left = batches; left.length > 0;) {
    const stuck = await session.callAhead(left);
    const name = stuck && exportOf(stuck);
    if (name === undefined) return;
    left = left.filter((batch) => exportOf(batch) !== name);
  }
}

/** The export that a batch asks. */
function exportOf({ calls }: NamedBatch): unknown {
  const [first] = calls;
  return first === undefined || first.kind === 'recall' ? undefined : first.path[0];
}

/** The calls of a check; none where a grader throws, which costs that check alone when it is run. */
function tryPlan(check: AnswerCheck, seed: number): readonly NamedBatch[] {
  try {
    return [planOf(check, seed).batch];
  } catch {
    return [];
  }
}

/** Why an export cannot be called, if it cannot. */
export function whyUnavailable(
  check: Pick<Check, 'export'>,
  file: string,
  loaded: LoadOutcome,
): Failure | undefined {
  if (loaded.kind !== 'loaded') return { kind: 'not-loaded' };
  if (loaded.exports.includes(check.export)) return undefined;
  const plain = (name: string) => name.toLowerCase().replace(/[_$]/g, '');
  const nearMiss = loaded.exports.find((name) => plain(name) === plain(check.export));
  const failure = { kind: 'no-export', file, name: check.export } as const;
  return nearMiss === undefined ? failure : { ...failure, nearMiss };
}

function describeCheck(check: Check, verdict: Verdict, { positionOf }: CheckContext): CheckResult {
  const { id, title, visibility, points } = check;
  const earned = verdict.kind === 'passed' ? points : 0;
  const position = positionOf?.(nameMeant(check, verdict));
  return {
    id,
    title,
    visibility,
    export: check.export,
    ...(position !== undefined && { position }),
    points: { earned, possible: points },
    verdict,
  };
}

/** The export that a check is about: where it is missing, what was probably meant to be it. */
function nameMeant(check: Check, verdict: Verdict): string {
  const nearMiss =
    verdict.kind === 'failed' && verdict.failure.kind === 'no-export'
      ? verdict.failure.nearMiss
      : undefined;
  return nearMiss ?? check.export;
}

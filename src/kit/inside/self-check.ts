import { gradeSubmission } from '../../grade.ts';
import type { CheckResult, Replay, Result } from '../../records/result.ts';
import type { Exercise } from '../../records/sheet.ts';
import type { Submission } from '../../records/submission.ts';
import { redactForStudent } from '../../report/redact.ts';
import type { Kit } from './read-kit.ts';
import { findRow } from './tabled-check.ts';

export interface CheckHooks {
  /** Told the id of each exercise and of each check before it begins. */
  readonly begin?: (id: string) => void;
  /** Told each verdict as soon as it stands. */
  readonly report?: (result: CheckResult) => void;
}

/** Asks the public checks, just as grading does, and leaves out what a student does not get to see. */
export async function checkFiles(
  kit: Kit,
  submission: Submission,
  exercises: readonly Exercise[],
  { begin, report }: CheckHooks = {},
): Promise<Result> {
  const result = await gradeSubmission(submission, kit, {
    seed: kit.contents.seed,
    fingerprint: '',
    exercises,
    deaths: new Map(),
    announce: begin ?? (() => undefined),
    ...(report && { report: (check: CheckResult) => report(restorePath(kit, check)) }),
    giveUp: (limit) => {
      throw new Error(`a thread that ran out of ${limit} does not stop`);
    },
    keepSandboxes: false,
  });
  return redactForStudent({
    ...result,
    exercises: result.exercises.map((exercise) => ({
      ...exercise,
      checks: exercise.checks.map((check) => restorePath(kit, check)),
    })),
  });
}

function restorePath(kit: Kit, check: CheckResult): CheckResult {
  const { verdict } = check;
  if (verdict.kind !== 'failed' || !('replay' in verdict.failure)) return check;
  const { failure } = verdict;
  const replay = restoreReplay(kit, check.id, failure.replay);
  return { ...check, verdict: { ...verdict, failure: { ...failure, replay } } };
}

/** The inputs of a kit are in tables: what names an input elsewhere is the path that fast-check has for it. */
export function restoreReplay(kit: Kit, checkId: string, { seed, path }: Replay): Replay {
  const table = kit.tabled.get(checkId)?.table();
  return { seed, path: table === undefined ? path : (findRow(table, path)?.path ?? path) };
}

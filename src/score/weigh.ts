import { createHash } from 'node:crypto';
import { chooseHint } from '../records/hint.ts';
import type { GradedVerdict, Grading } from '../records/grading.ts';
import type { CheckResult, ExerciseResult, Origin, Verdict } from '../records/result.ts';
import type { Check, Exercise } from '../records/sheet.ts';

/** What stays of an exercise's result whatever its checks are worth and however they are told. */
export function takeGrading(result: ExerciseResult): Grading {
  return {
    ...leaveOut(result, 'title', 'file', 'points', 'origin'),
    checks: result.checks.map((check) => ({
      ...leaveOut(check, 'title', 'visibility', 'export', 'points'),
      verdict: takeVerdict(check.verdict),
    })),
    exhibits: result.exhibits.map((exhibit) => leaveOut(exhibit, 'title')),
  };
}

/**
 * The result of an exercise: the points of its verdicts, and the words of the sheet, as the declaration has them now.
 * Throws an Error where the grading is one of other checks.
 */
export function weighExercise(
  exercise: Exercise,
  grading: Grading,
  origin?: Origin,
): ExerciseResult {
  const checks = exercise.checks.map((check): CheckResult => {
    const graded = grading.checks.find(({ id }) => id === check.id);
    if (graded === undefined) throw new Error(`no verdict of ${check.id} was kept`);
    const verdict = describeVerdict(check, graded.verdict);
    const { title, visibility, points: possible } = check;
    const points = { earned: verdict.kind === 'passed' ? possible : 0, possible };
    const { id, ...rest } = graded;
    return { id, title, visibility, export: check.export, points, ...rest, verdict };
  });
  const titles = new Map(exercise.exhibits?.map(({ id, title }) => [id, title]));
  const earned = checks.reduce((sum, { points }) => sum + points.earned, 0);
  const { id, ...rest } = grading;
  return {
    id,
    title: exercise.title,
    file: exercise.file,
    points: { earned, possible: exercise.points },
    ...(origin !== undefined && { origin }),
    ...rest,
    checks,
    exhibits: grading.exhibits.map(({ id: name, ...exhibit }) => ({
      id: name,
      title: titles.get(name) ?? name,
      ...exhibit,
    })),
  };
}

/** Which version of the weights points were made by: a hash of what each check is worth. */
export function fingerprintWeights(exercises: readonly Exercise[]): string {
  const weights = exercises.map(({ id, points, checks }) => [
    id,
    points,
    checks.map((check) => [check.id, check.points]),
  ]);
  return createHash('sha256').update(JSON.stringify(weights)).digest('hex').slice(0, 12);
}

function takeVerdict(verdict: Verdict): GradedVerdict {
  if (verdict.kind !== 'failed') return verdict;
  const graded = leaveOut(verdict, 'hint', 'diagnosis');
  const { diagnosis } = verdict;
  return diagnosis === undefined ? graded : { ...graded, misconception: diagnosis.misconception };
}

function describeVerdict(check: Check, graded: GradedVerdict): Verdict {
  if (graded.kind !== 'failed') return graded;
  const { misconception, ...verdict } = graded;
  const hint = chooseHint(check, verdict.failure);
  const declared = listMisconceptions(check).find(({ id }) => id === misconception);
  return {
    ...verdict,
    ...(hint !== undefined && { hint }),
    ...(declared !== undefined && {
      diagnosis: { misconception: declared.id, sentence: declared.sentence },
    }),
  };
}

function listMisconceptions(
  check: Check,
): readonly { readonly id: string; readonly sentence: string }[] {
  return 'misconceptions' in check ? (check.misconceptions ?? []) : [];
}

function leaveOut<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  ...names: readonly Name[]
): Omit<Whole, Name> {
  const rest = { ...whole };
  for (const name of names) delete rest[name];
  return rest;
}

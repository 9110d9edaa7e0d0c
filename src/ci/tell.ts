import type { SourcePlace } from '../records/compiled.ts';
import type { CheckResult, ExerciseResult, Result } from '../records/result.ts';
import { redactForStudent } from '../report/redact.ts';
import { tellBroken } from '../report/sentences/verdict.ts';
import { viewCheck } from '../report/views/check.ts';
import type { Reading } from '../report/views/reading.ts';
import { tellReplay } from '../report/views/replay.ts';
import { showOnOneLine } from '../text/visible.ts';
import { code, readDeclared } from '../text/words.ts';
import { tellFindings } from './findings.ts';
import { locateIn, type Locate } from './locate.ts';
import { writeRows, writeSentence } from './plain.ts';
import type { ToldCheck, ToldExercise, ToldFinding, ToldStatus, ToldSubmission } from './told.ts';

/** Where a submission lies, and what it is called there. */
export interface Lying {
  readonly name: string;
  /** From the root of the repository, with forward slashes; empty for the root itself. */
  readonly path: string;
}

/** What the outside is told of one result; `result` may be either edition. */
export function tellSubmission(result: Result, lying: Lying): ToldSubmission {
  const redacted = redactForStudent(result);
  const { exercises, submission, points, notices } = redacted;
  const titles = new Map(
    exercises.flatMap(({ checks }) => checks.map(({ id, title }) => [id, readDeclared(title)])),
  );
  const reading: Reading = {
    edition: 'student',
    showsPictures: false,
    titleOf: (id) => titles.get(id) ?? code(id),
    tellReplay: tellReplay.student,
  };
  const locate = locateIn(lying.path);
  return {
    id: submission.id,
    name: showOnOneLine(lying.name),
    path: lying.path,
    points,
    exercises: exercises.map((exercise) => tellExercise(exercise, reading, locate)),
    notices: notices.map(({ text, place }) => ({
      text: showOnOneLine(text),
      ...(place !== undefined && { place: locate(place) }),
    })),
  };
}

function tellExercise(exercise: ExerciseResult, reading: Reading, locate: Locate): ToldExercise {
  const { id, title, points } = exercise;
  const checks = exercise.checks.map((check) => tellCheck(check, reading, locate));
  const findings = tellFindings(exercise, checks, reading, locate);
  const unloaded = findings.find((finding) => finding.about === exercise.file);
  return {
    id,
    title: writeSentence(readDeclared(title)),
    points,
    checks: unloaded === undefined ? checks : checks.map((check) => explain(check, unloaded)),
    findings,
  };
}

/** A check of a file that did not load says why it did not. */
function explain(check: ToldCheck, unloaded: ToldFinding): ToldCheck {
  if (!unloaded.checks.includes(check)) return check;
  const { message, details, place } = unloaded;
  return { ...check, message, details, place };
}

function tellCheck(check: CheckResult, reading: Reading, locate: Locate): ToldCheck {
  const { id, points, visibility } = check;
  const { title, failure, diagnosis, hint, replay, blocked, broken } = viewCheck(check, reading);
  const place = placeOf(check);
  const message = failure?.sentence ?? blocked ?? broken?.sentence;
  const details = [
    ...writeRows(failure?.rows ?? []),
    ...(failure?.remark === undefined ? [] : [writeSentence(failure.remark)]),
    ...(diagnosis === undefined ? [] : [`Looks like: ${writeSentence(diagnosis)}`]),
    ...(hint === undefined ? [] : [`Hint: ${writeSentence(hint)}`]),
    ...(replay === undefined ? [] : [`Again: ${writeSentence(replay)}`]),
  ];
  return {
    id,
    title: writeSentence(title),
    status: statuses[check.verdict.kind],
    isHidden: visibility === 'hidden',
    points,
    message: message === undefined ? '' : writeSentence(message),
    details: details.map(cut),
    ...(place !== undefined && { place: locate(place) }),
  };
}

const statuses: Readonly<Record<CheckResult['verdict']['kind'], ToldStatus>> = {
  passed: 'passed',
  failed: 'failed',
  blocked: 'blocked',
  broken: 'open',
};

/** Where a check failed: where it was thrown, if that is in the submission, else where its export is declared. */
function placeOf({ verdict, position }: CheckResult): SourcePlace | undefined {
  if (verdict.kind !== 'failed' || verdict.failure.kind !== 'threw') return position;
  return verdict.failure.error.place ?? position;
}

/** A line of student's text may be as long as a file. */
const longestLine = 1000;

function cut(line: string): string {
  return line.length <= longestLine ? line : `${line.slice(0, longestLine - 1)}…`.toWellFormed();
}

/** What is said of a check that we failed to judge. */
export const openSentence = writeSentence(tellBroken('student'));

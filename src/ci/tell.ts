import type { SourcePlace } from '../records/compiled.ts';
import type { CheckResult, ExerciseResult, Result } from '../records/result.ts';
import { redactForStudent } from '../report/redact.ts';
import { tellLoadOutcome } from '../report/sentences/load.ts';
import { tellNoGrade } from '../report/sentences/no-grade.ts';
import { nameNotice } from '../report/sentences/notice.ts';
import { viewCheck } from '../report/views/check.ts';
import { viewLoad } from '../report/views/load.ts';
import type { Reading } from '../report/views/reading.ts';
import { tellReplay } from '../report/views/replay.ts';
import { showOnOneLine } from '../text/visible.ts';
import { code, readDeclared } from '../text/words.ts';
import { placeOfLoad, tellFindings } from './findings.ts';
import { locateIn, type Locate } from './locate.ts';
import { writeFailure, writeRows, writeSentence } from './plain.ts';
import type { ToldCheck, ToldExercise, ToldStatus, ToldSubmission } from './told.ts';

/** Where a submission lies, and what it is called there. */
export interface Lying {
  readonly name: string;
  /** From the root of the repository, with forward slashes; empty for the root itself. */
  readonly path: string;
}

/** What the outside is told of one result; `result` may be either edition. */
export function tellSubmission(result: Result, { name, path }: Lying): ToldSubmission {
  const redacted = redactForStudent(result);
  const titles = new Map(
    redacted.exercises.flatMap(({ checks }) =>
      checks.map(({ id, title }) => [id, readDeclared(title)]),
    ),
  );
  const reading: Reading = {
    edition: 'student',
    showsPictures: false,
    titleOf: (id) => titles.get(id) ?? code(id),
    shapesOf: () => [],
    tellReplay: tellReplay.student,
  };
  const { inside } = redacted.submission;
  const locate = locateIn([path, inside ?? ''].filter((part) => part !== '').join('/'));
  const exercises = redacted.exercises.map((exercise) => tellExercise(exercise, reading, locate));
  const told = new Map(exercises.flatMap(({ checks }) => checks.map((check) => [check.id, check])));
  return {
    id: redacted.submission.id,
    name: showOnOneLine(name),
    path,
    ...(redacted.standing.kind === 'not-gradable' && {
      noGrade: writeSentence(tellNoGrade(redacted.standing, 'student')),
    }),
    points: redacted.points,
    exercises,
    findings: tellFindings(redacted, told, reading, locate),
    notices: redacted.notices.map(({ kind, text, place }) => ({
      text: showOnOneLine(`${nameNotice(kind)}: ${text}`),
      ...(place !== undefined && { place: locate(place) }),
    })),
  };
}

function tellExercise(exercise: ExerciseResult, reading: Reading, locate: Locate): ToldExercise {
  const { id, title, points, checks } = exercise;
  return {
    id,
    title: writeSentence(readDeclared(title)),
    points,
    checks: checks.map((check) => ({
      ...tellCheck(check, reading, locate),
      ...(isUnloaded(check) && tellUnloaded(exercise, locate)),
    })),
  };
}

function tellCheck(check: CheckResult, reading: Reading, locate: Locate): ToldCheck {
  const { id, points, visibility, verdict } = check;
  const view = viewCheck(check, reading);
  const { failure, broken } = view;
  const place = placeOf(check);
  const message =
    verdict.kind === 'blocked'
      ? `Not tried, because this has to be right first: \u201c${writeSentence(reading.titleOf(verdict.on))}\u201d.`
      : writeSentence(failure?.sentence ?? broken?.sentence ?? []);
  const details = failure === undefined ? {} : { failure: { ...failure, sentence: [] } };
  return {
    id,
    title: writeSentence(view.title),
    status: statuses[verdict.kind],
    isHidden: visibility === 'hidden',
    points,
    message,
    details: writeFailure({ ...view, ...details }),
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

function isUnloaded({ verdict }: CheckResult): boolean {
  return verdict.kind === 'failed' && verdict.failure.kind === 'not-loaded';
}

/** A check of a file that did not load says why it did not. */
function tellUnloaded(
  { loaded, file }: ExerciseResult,
  locate: Locate,
): Pick<ToldCheck, 'message' | 'details' | 'place'> {
  if (loaded.kind === 'loaded') return { message: '', details: [] };
  return {
    message: writeSentence(tellLoadOutcome(loaded)),
    details: writeRows(viewLoad(loaded).rows),
    place: locate(placeOfLoad(loaded, file)),
  };
}

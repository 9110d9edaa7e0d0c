import { posix } from 'node:path';
import { isArchiveName } from '../discover/archive-kind.ts';
import type { SourcePlace } from '../records/compiled.ts';
import type { Notice } from '../records/notice.ts';
import type { CheckResult, ExerciseResult, Result } from '../records/result.ts';
import { redactForStudent } from '../report/redact.ts';
import { sayLoadOutcome } from '../report/sentences/load.ts';
import { sayNoGrade } from '../report/sentences/no-grade.ts';
import { nameNotice } from '../report/sentences/notice.ts';
import { viewCheck } from '../report/views/check.ts';
import { viewLoad } from '../report/views/load.ts';
import type { Reading } from '../report/views/reading.ts';
import { sayReplayFor } from '../report/views/replay.ts';
import { writeOnOneLine } from '../text/visible.ts';
import { code, readDeclared } from '../text/words.ts';
import { placeOfLoad, describeFindings } from './findings.ts';
import { locateIn, writeInside, type Locate } from './locate.ts';
import { writeFailure, writeRows, writeSentence } from './plain.ts';
import type { ToldCheck, ToldExercise, ToldStatus, ToldSubmission } from './told.ts';

/** Where a submission lies, and what it is called there. */
export interface Lying {
  readonly name: string;
  /** From the root of the repository, with forward slashes; empty for the root itself. */
  readonly path: string;
}

/** What the outside is told of one result; `result` may be either edition. */
export function describeSubmission(result: Result, lying: Lying): ToldSubmission {
  const redacted = redactForStudent(result);
  const { name } = lying;
  const { path, inside } = findOwnFolder(lying, redacted.submission.inside);
  const titles = new Map(
    redacted.exercises.flatMap(({ checks }) =>
      checks.map(({ id, title }) => [id, readDeclared(title)]),
    ),
  );
  const shapes = new Map(
    redacted.exercises.flatMap(({ checks, exhibits }) =>
      checks.map(({ id }) => [id, exhibits.map(({ shape }) => shape)] as const),
    ),
  );
  const reading: Reading = {
    edition: 'student',
    showsPictures: false,
    titleOf: (id) => titles.get(id) ?? code(id),
    shapesOf: (id) => shapes.get(id) ?? [],
    sayReplay: sayReplayFor.student,
  };
  const locate = locateIn(path, inside);
  const exercises = redacted.exercises.map((exercise) =>
    describeExercise(exercise, reading, locate),
  );
  const told = new Map(exercises.flatMap(({ checks }) => checks.map((check) => [check.id, check])));
  return {
    id: redacted.submission.id,
    name: writeOnOneLine(name),
    path,
    ...(redacted.standing.kind === 'not-gradable' && {
      noGrade: writeSentence(sayNoGrade(redacted.standing, 'student')),
    }),
    points: redacted.points,
    exercises,
    findings: describeFindings(redacted, told, reading, locate),
    notices: redacted.notices.filter(isNews).map(({ kind, text, place }) => ({
      text: writeOnOneLine(`${nameNotice(kind)}: ${text}`),
      ...(place !== undefined && { place: locate(place) }),
    })),
  };
}

/** The first of a class is found by the folder that holds it; it bears the name of its own all the same. */
function findOwnFolder(
  { name, path }: Lying,
  inside: string | undefined,
): { readonly path: string; readonly inside?: string } {
  if (inside === undefined) return { path };
  const [first = '', ...rest] = inside.split('/');
  if (first !== name || isArchiveName(path)) return { path, inside };
  return { path: posix.join(path, first), inside: rest.join('/') };
}

/** What else lies in a repository, and is no part of a hand-in, is no news at every push. */
function isNews({ kind, place }: Notice): boolean {
  const name = posix.basename(place?.file ?? '');
  return kind !== 'left-out' || !besides.test(name);
}

const besides =
  /^(?:\.git.*|\.editorconfig|\.vscode|\.idea|node_modules|license|makefile|dockerfile)$|\.(?:md|txt|pdf|png|jpe?g|gif|svg|css|html?|ya?ml|toml|lock|log)$/i;

function describeExercise(
  exercise: ExerciseResult,
  reading: Reading,
  locate: Locate,
): ToldExercise {
  const { id, title, points, checks } = exercise;
  return {
    id,
    title: writeSentence(readDeclared(title)),
    points,
    checks: checks.map((check) => ({
      ...describeCheck(check, reading, locate),
      ...(isUnloaded(check) && describeUnloaded(exercise, locate)),
    })),
  };
}

function describeCheck(check: CheckResult, reading: Reading, locate: Locate): ToldCheck {
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
    details: [
      ...writeFailure({ ...view, ...details }),
      ...(failure === undefined ? [] : writeInside(place && locate(place))),
    ],
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
function describeUnloaded(
  { loaded, file }: ExerciseResult,
  locate: Locate,
): Pick<ToldCheck, 'message' | 'details' | 'place'> {
  if (loaded.kind === 'loaded') return { message: '', details: [] };
  const place = locate(placeOfLoad(loaded, file));
  return {
    message: writeSentence(sayLoadOutcome(loaded)),
    details: [...writeRows(viewLoad(loaded).rows), ...writeInside(place)],
    place,
  };
}

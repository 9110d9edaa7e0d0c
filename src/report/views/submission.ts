import type { Edition } from '../../records/edition.ts';
import type { Notice } from '../../records/notice.ts';
import type { CheckResult, Result } from '../../records/result.ts';
import type { Author } from '../../records/submission.ts';
import { code, readDeclared } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { saySmaller } from '../sentences/cause.ts';
import { nameNotice } from '../sentences/notice.ts';
import { sayNoGrade } from '../sentences/no-grade.ts';
import { summarizeChecks } from '../sentences/summary.ts';
import { sayBrokenChecks } from '../sentences/verdict.ts';
import { listPlaced, type Cause } from '../causes/cause.ts';
import { findCauses } from '../causes/find-causes.ts';
import type { Sources, SourceView } from '../source/view-sources.ts';
import { nameAnchor, viewCause } from './cause.ts';
import type { CauseView } from './cause.ts';
import { writeWords } from '../terminal/words.ts';
import { viewExercise } from './exercise.ts';
import type { ExerciseView } from './exercise.ts';
import { writePlace } from './failure.ts';
import { writeAppealAddress } from '../../text/appeal-mail.ts';
import { writeReceipt } from '../../text/receipt.ts';
import { listAuthors, saySigned } from './person.ts';
import { viewGrade } from './grade.ts';
import type { GradeView } from './grade.ts';
import { viewPoints } from './points.ts';
import type { PointsView } from './points.ts';
import type { Reading } from './reading.ts';
import { sayReplayFor } from './replay.ts';
import type { SayReplay } from './replay.ts';

/** A submission's report, whatever it is written in. */
export interface SubmissionView {
  readonly isStaff: boolean;
  readonly sheet: Words;
  readonly pageTitle: string;
  readonly version: string;
  readonly seed: number;
  /** One word by which staff can do the grading again, and when it was handed in. */
  readonly receipt?: { readonly code: string };
  readonly submitted?: string;
  readonly authors: readonly AuthorView[];
  /** Who signed, where the platform says that it is somebody else. */
  readonly signed?: string;
  /** For the page's title: names in one line. */
  readonly names: string;
  readonly folder: { readonly code: string };
  readonly group?: string;
  readonly points: PointsView;
  /** What counts in the end, where a course says so. */
  readonly grade?: GradeView;
  readonly summary: Words;
  readonly broken?: Words;
  /** What to fix: what cost most first, and apart from it what comes then. */
  readonly first?: CauseView;
  readonly next: readonly CauseView[];
  /** What costs least, where there is much to fix. */
  readonly smaller?: { readonly summary: string; readonly causes: readonly CauseView[] };
  /** What we have to fix. */
  readonly ours: readonly CauseView[];
  /** Why the points are no grade, where they are none. */
  readonly noGrade?: Words;
  readonly exercises: readonly ExerciseView[];
  readonly notices: readonly NoticeView[];
  /** The files of the submission, for staff. */
  readonly sources: readonly SourceView[];
}

export interface AuthorView {
  readonly name: string;
  /** How staff reaches an author, in one line. */
  readonly contact?: string;
}

export interface NoticeView {
  readonly word: string;
  readonly text: string;
  readonly place?: { readonly code: string };
}

export interface ViewOptions {
  readonly sayReplay?: SayReplay;
  readonly sources?: Sources | undefined;
}

/** The view of one edition. For students, `result` has to be redacted already. */
export function viewSubmission(
  result: Result,
  edition: Edition,
  showsPictures: boolean,
  { sayReplay = sayReplayFor[edition], sources }: ViewOptions = {},
): SubmissionView {
  const { sheet, submission, standing, exercises, notices } = result;
  const checks = exercises.flatMap((exercise) => exercise.checks);
  const titles = new Map(checks.map((check) => [check.id, readDeclared(check.title)]));
  const shapes = new Map(
    exercises.flatMap(({ checks: own, exhibits }) =>
      own.map(({ id }) => [id, exhibits.map(({ shape }) => shape)] as const),
    ),
  );
  const reading: Reading = {
    edition,
    showsPictures,
    titleOf: (id) => titles.get(id) ?? code(id),
    shapesOf: (id) => shapes.get(id) ?? [],
    sayReplay,
    sourceOf: (check) => sources?.excerptOf(check),
    ...(edition === 'student' && { addressOf: (check) => writeQuestionAddress(result, check) }),
  };
  const causes = findCauses(result);
  const anchors = new Map(
    causes.flatMap((cause, index) =>
      listPlaced(cause).map(({ check }) => [check.id, nameAnchor(index)] as const),
    ),
  );
  // Of a group that the course has made, its word counts.
  const group =
    submission.person.members === undefined ? submission.group : submission.person.group;
  const broken = checks.filter((check) => check.verdict.kind === 'broken').length;
  const authors = listAuthors(submission.person, submission.authors);
  const signed = saySigned(submission.person, submission.authors);
  return {
    isStaff: edition === 'staff',
    sheet: readDeclared(sheet.title),
    pageTitle: writeWords(readDeclared(sheet.title)),
    version: sheet.version,
    seed: result.seed,
    ...viewReceipt(result),
    authors: authors.map((author) => viewAuthor(author, edition)),
    names: authors.map((author) => author.name).join(', '),
    ...(signed !== undefined && { signed }),
    folder: { code: submission.name },
    ...(group !== undefined && { group }),
    points: viewPoints(result.points, checks),
    ...(result.grade !== undefined && { grade: viewGrade(result.grade, edition) }),
    summary: summarizeChecks(checks),
    ...(broken > 0 && { broken: sayBrokenChecks(broken, edition) }),
    ...(standing.kind === 'not-gradable' && { noGrade: sayNoGrade(standing, edition) }),
    ...splitCauses(causes, reading),
    exercises: exercises.map((exercise) =>
      viewExercise(exercise, reading, (id) => anchors.get(id)),
    ),
    notices: notices.map(viewNotice),
    sources: sources?.files ?? [],
  };
}

/** A self-check, which keeps no origin, is nobody's grading. */
function writeQuestionAddress(
  { submission: { id }, exercises, grade }: Result,
  check: CheckResult,
): string | undefined {
  const own = exercises.find(({ checks }) => checks.some((each) => each.id === check.id));
  if (own?.origin === undefined) return undefined;
  const about = { id, check: check.id, content: own.origin.content };
  return writeAppealAddress(about, grade?.questionsTo ?? '');
}

/** Causes beside the first that are read without a click: nobody mends more in one go. */
const mostNext = 4;

function splitCauses(
  causes: readonly Cause[],
  reading: Reading,
): Pick<SubmissionView, 'first' | 'next' | 'smaller' | 'ours'> {
  const views = causes.map((cause, index) => viewCause(cause, index, reading));
  const [first, ...next] = views.filter(({ kind }) => kind !== 'broken');
  const ours = views.filter(({ kind }) => kind === 'broken');
  const smaller = next.length > mostNext + 1 ? next.slice(mostNext) : [];
  return {
    ...(first !== undefined && { first }),
    next: next.slice(0, next.length - smaller.length),
    ...(smaller.length > 0 && {
      smaller: {
        summary: saySmaller(
          smaller.length,
          smaller.reduce((sum, { lost }) => sum + lost, 0),
        ),
        causes: smaller,
      },
    }),
    ours,
  };
}

function viewReceipt({
  sheet,
  seed,
  submission: { content, submitted },
}: Result): Pick<SubmissionView, 'receipt' | 'submitted'> {
  const { id, version } = sheet;
  return {
    ...(content !== undefined && {
      receipt: { code: writeReceipt({ sheet: id, version, seed, content }) },
    }),
    ...(submitted !== undefined && { submitted }),
  };
}

function viewAuthor({ name, email, studentId }: Author, edition: Edition): AuthorView {
  const contact = [studentId, email].filter((part) => part !== undefined).join(', ');
  return edition === 'staff' && contact !== '' ? { name, contact } : { name };
}

function viewNotice({ kind, text, place }: Notice): NoticeView {
  const word = nameNotice(kind);
  return place === undefined ? { word, text } : { word, text, place: { code: writePlace(place) } };
}
